// Opens rooms and sessions: a room for a new couple, by which whoever is signed out becomes a guest, and a couple's next session in it.
import { z } from 'zod'
import { OFFSETS } from '#shared/ahead.ts'
import { perhapsTextOf } from '#shared/written.ts'
import { home } from '../reads/home.ts'
import { openRoom } from '../writes/room.ts'
import { openNext } from '../writes/session.ts'
import { door } from './door.ts'
import { anybody, ofCouple, somebody } from './policies.ts'
import { ExerciseId, Locales, Moment, Name } from './shapes.ts'

export const ROOMS = [
  door('POST /rooms', {
    who: anybody,
    says: '`201 {"session", "invite"}`: of the room that stands where you wait in one already for this exercise, by this name, and nobody else has come; `another: true` opens one more',
    body: z.strictObject({
      exercise: ExerciseId,
      name: Name,
      locale: Locales,
      way: z.string().max(40).optional(),
      another: z.boolean().optional(),
      note: z.optional(perhapsTextOf(400)),
    }),
    limit: 'open-room',
    created: true,
    does: async ({ core, signIn, host, body: { locale, note, ...room } }) => {
      const person = await signIn(locale)
      return openRoom(core, { ...room, note: note || null, person: person.id, host })
    },
  }),
  door('GET /home', {
    who: somebody,
    says: 'your couples and their sessions, the `phase` of one that could not be opened being `unreadable`; `former`: places of yours that were given anew, where your own words are still yours',
    does: ({ core, person }) => home(core, { person: person.id }),
  }),
  door('POST /sessions', {
    who: ofCouple,
    says: '`201 {"session"}`, the next one of a couple, or the same that has not begun yet; `about`: the session whose letter it walks through; `plannedFor`: a time, in milliseconds, suggested to the other',
    body: z.strictObject({
      couple: z.uuid(),
      exercise: ExerciseId,
      about: z.uuid().optional(),
      plannedFor: Moment.optional(),
      offset: z.int().min(OFFSETS.least).max(OFFSETS.most).optional(),
    }),
    limit: 'open-room',
    created: true,
    does: ({ core, own, body }) => openNext(core, own, body),
  }),
] as const
