// A counsellor's desk: their day, and each couple on it, from beginning with them over what both agree to show to handing them over.
import { z } from 'zod'
import { counsellingInvites } from '../reads/counselling/invited.ts'
import { copyOut, formerCopy } from '../reads/desk/copy.ts'
import { showCouple } from '../reads/desk/couple.ts'
import { showReflection } from '../reads/desk/reflection.ts'
import { showToday, standing } from '../reads/desk/today.ts'
import { beginCounselling, inviteToCounselling, noteSafety } from '../writes/counselling/begin.ts'
import { beginByCode } from '../writes/counselling/counsellor-code.ts'
import { giveAlias } from '../writes/desk/alias.ts'
import { askHandover, endHandover, takeHandover } from '../writes/desk/handover.ts'
import { giveHomework, takeBackHomework } from '../writes/desk/homework.ts'
import { changeNote, writeFollowUp, writeNote } from '../writes/desk/notes.ts'
import { Address } from './account-shapes.ts'
import { deskCopyFile } from './desk-copy-file.ts'
import { Alias, FollowUpText, NoteText, Policies, Seats } from './desk-shapes.ts'
import { door } from './door.ts'
import {
  askedToTake,
  counsels,
  counselsOrDid,
  counselsTwo,
  deskOpen,
  hasCouple,
  noteOwner,
  noting,
  ofHandover,
} from './policies.ts'
import { Reading } from './reflection-files.ts'
import { ExerciseId, Moment, Said } from './shapes.ts'
import { tryingCodes } from './tries.ts'

const Begun = { alias: Alias, policy: Policies }

export const DESK = [
  door('GET /desk', {
    who: deskOpen,
    says: '`{"name", "couples", "asked", "former"}`: your couples with what comes next and what is due, who asks you to take over, and those that are no longer yours',
    does: ({ core, desk }) => showToday(core, desk),
  }),
  // With the one that is `known` it answers once there is another, or after a while.
  door('GET /desk/standing', {
    who: deskOpen,
    says: '`{"standing"}`: what you may read now, in one word; with `?known=` and that word it answers once there is another, or after twenty seconds',
    query: z.object({ known: z.string().optional() }),
    does: ({ core, desk, person: { signIn }, query }) => standing(core, desk, { ...query, signIn }),
  }),
  door('POST /desk/couples', {
    who: deskOpen,
    says: '`201 {"counselling"}`; `policy`: `no-secrets` or `limited-secrets`',
    body: z.strictObject(Begun),
    limit: 'open-room',
    created: true,
    does: ({ core, desk, body }) => beginCounselling(core, desk, body),
  }),
  door('POST /desk/couples/code', {
    who: deskOpen,
    says: '`201 {"counselling"}` with the couple that gave it',
    body: z.strictObject({ ...Said, ...Begun }),
    limit: 'knock',
    created: true,
    does: (asked) => {
      const { core, desk, body } = asked
      return tryingCodes(asked, body.word, () => beginByCode(core, desk, body))
    },
  }),
  door('GET /desk/couples/:counselling/invite', {
    who: hasCouple,
    says: '`{"origin", "links"}`: for each seat a token, or the name of who came; the link is `origin` + `/counselling#` + token',
    does: ({ core, own, host }) => counsellingInvites(core, own, host),
  }),
  door('POST /desk/couples/:counselling/invite', {
    who: hasCouple,
    says: '`{}`: a fresh link for that seat',
    body: z.strictObject({ seat: Seats }),
    limit: 'open-room',
    does: ({ core, own, body }) => inviteToCounselling(core, own, body.seat),
  }),
  door('POST /desk/couples/:counselling/safety', {
    who: counsels,
    says: '`{}`: that this one was asked, apart',
    body: z.strictObject({ seat: Seats, asked: z.boolean() }),
    does: ({ core, own, body }) => noteSafety(core, own, body),
  }),
  door('GET /desk/couples/:counselling', {
    who: counsels,
    says: 'all that both agree to show, your own notes, meetings, homework; `past` and `agreements` are null without their consent',
    does: ({ core, own }) => showCouple(core, own),
  }),
  door('GET /desk/couples/:counselling/reflections/:session', {
    who: counsels,
    says: '`{"reflection", "names", "paced"}`: the counsellor’s version, without sources',
    does: ({ core, own, params: { session } }) => showReflection(core, own, session),
  }),
  door('GET /desk/couples/:counselling/copy.md', {
    who: counselsOrDid,
    says: 'what both agree to show and your own notes, in your language or `?locale=`',
    query: Reading,
    does: ({ core, person, own, params: { counselling }, query: { locale = person.locale, zone } }) => {
      const copy = own ? copyOut(core, own) : formerCopy(core, { person: person.id, counselling })
      return deskCopyFile(core, copy, { locale, zone })
    },
  }),
  door('POST /desk/couples/:counselling/alias', {
    who: counsels,
    says: '`{}`: what you call them, for yourself alone; null in answers until you have',
    body: z.strictObject({ alias: Alias }),
    does: ({ core, own, body }) => giveAlias(core, own, body.alias),
  }),
  door('POST /desk/couples/:counselling/notes', {
    who: noting,
    says: '`201 {"note"}`, yours alone',
    body: z.strictObject({ text: NoteText }),
    created: true,
    does: ({ core, noting, body }) => writeNote(core, noting, body.text),
  }),
  door('POST /desk/couples/:counselling/notes/:note', {
    who: noteOwner,
    says: '`{}`; null throws it away',
    body: z.strictObject({ text: z.nullable(NoteText) }),
    does: ({ core, noting, params: { note }, body }) => changeNote(core, noting, { note, ...body }),
  }),
  door('POST /desk/couples/:counselling/follow-ups', {
    who: counselsTwo,
    says: '`201 {"followUp"}`, for both partners to read',
    body: z.strictObject({ text: FollowUpText }),
    created: true,
    does: ({ core, own, body }) => writeFollowUp(core, own, body.text),
  }),
  door('POST /desk/couples/:counselling/homework', {
    who: counselsTwo,
    says: '`201 {"homework"}`',
    body: z.strictObject({ exercise: ExerciseId }),
    created: true,
    does: ({ core, own, body }) => giveHomework(core, own, body.exercise),
  }),
  door('POST /desk/couples/:counselling/homework/:homework/take-back', {
    who: counsels,
    says: '`{}`',
    does: ({ core, own, params: { homework } }) => takeBackHomework(core, own, homework),
  }),
  door('POST /desk/couples/:counselling/handover', {
    who: hasCouple,
    says: '`{}`: asks the counsellor with that address to cover until then, or to take over for good with null',
    body: z.strictObject({ to: Address, until: Moment.nullable() }),
    limit: 'account-try',
    does: ({ core, own, body }) => askHandover(core, own, body),
  }),
  door('POST /desk/couples/:counselling/handover/take', {
    who: askedToTake,
    says: '`{}`: your yes or no, when you are asked',
    body: z.strictObject({ take: z.boolean() }),
    does: ({ core, handover, body }) => takeHandover(core, handover, body.take),
  }),
  door('POST /desk/couples/:counselling/handover/end', {
    who: ofHandover,
    says: '`{}`: takes it back, or ends the cover',
    does: ({ core, handover }) => endHandover(core, handover),
  }),
] as const
