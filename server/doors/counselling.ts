// A counselling, for either of the two whom it is about: taking it up, what they agree to, what they read between meetings, and its end.
import { z } from 'zod'
import { isRefusal } from '#shared/session/refusal.ts'
import { counselling, counsellings } from '../reads/counselling/counselled.ts'
import { lookAtCounselling } from '../reads/counselling/invited.ts'
import { between } from '../reads/desk/between.ts'
import { acceptCounselling } from '../writes/counselling/accept.ts'
import { consent, endCounselling, withdraw } from '../writes/counselling/consent.ts'
import { answerHandover } from '../writes/desk/handover.ts'
import { door } from './door.ts'
import { anybody, counselled, eitherSide, somebody } from './policies.ts'
import { Locales, Moment, Name, Token } from './shapes.ts'
import { guestBy } from './signing-in.ts'

const Purposes = z.enum(['hosting', 'past-reflections', 'agreements'])

export const COUNSELLING = [
  door('GET /counselling', {
    who: somebody,
    says: '`{"counsellings"}`: who counsels you, each as below',
    does: async ({ core, person }) => ({ counsellings: await counsellings(core, { person: person.id }) }),
  }),
  // Looking uses nothing up, however often.
  door('POST /counselling/look', {
    who: anybody,
    says: '`{"counsellor", "policy", "expiresAt", "server"}`; uses nothing up',
    body: z.strictObject({ token: Token }),
    limit: 'join',
    does: ({ core, body }) => lookAtCounselling(core, body),
  }),
  // Nobody becomes a guest by one that is not open.
  door('POST /counselling/accept', {
    who: anybody,
    says: '`{"counselling"}`; the second one makes the two a couple',
    body: z.strictObject({ token: Token, name: Name, locale: Locales }),
    limit: 'join',
    does: async (asked) => {
      const { core, body } = asked
      const guest = await guestBy(asked, body.locale, () => lookAtCounselling(core, body))
      return isRefusal(guest) ? guest : acceptCounselling(core, { ...body, person: guest.id })
    },
  }),
  door('GET /counselling/:counselling', {
    who: counselled,
    says: 'one of them; `consents`: for each purpose `mine`, and whether it is `joint`; `shut`, why nothing opens to them now, or null; and `openedSince`: nothing of before can be shown, null where both were there from the beginning',
    does: ({ core, own }) => counselling(core, own),
  }),
  door('GET /counselling/:counselling/between', {
    who: counselled,
    says: '`{"looks", "happened", "followUps", "homework", "next", "handover"}`: what a partner reads between meetings; `looks` is the record of views, `happened` what became of the counsellor’s place without the two',
    does: ({ core, own }) => between(core, own),
  }),
  door('POST /counselling/:counselling/consents', {
    who: counselled,
    says: '`{}`; `purpose`: `hosting`, or `past-reflections` or `agreements`, from `reachesBackTo` on in milliseconds, null for all; left out: all, or from now on where it was taken back before',
    body: z.strictObject({ purpose: Purposes, reachesBackTo: Moment.nullish() }),
    does: ({ core, own, body }) => consent(core, own, body),
  }),
  door('POST /counselling/:counselling/withdraw', {
    who: counselled,
    says: '`{}`: it holds from now on',
    body: z.strictObject({ purpose: Purposes }),
    does: ({ core, own, body }) => withdraw(core, own, body),
  }),
  door('POST /counselling/:counselling/end', {
    who: eitherSide,
    says: '`{}`, for either partner and the counsellor',
    does: ({ core, own }) => endCounselling(core, own),
  }),
  door('POST /counselling/:counselling/handover', {
    who: counselled,
    says: '`{}`: one partner’s own yes or no',
    body: z.strictObject({ agree: z.boolean() }),
    does: ({ core, own, body }) => answerHandover(core, own, body),
  }),
] as const
