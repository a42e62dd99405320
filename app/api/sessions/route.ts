// Opens the next session of a couple that exists, now or for a time that the other may take up.
import { z } from 'zod'
import { OFFSETS } from '#shared/ahead.ts'
import { door } from '../door.ts'

const Body = z.strictObject({
  couple: z.uuid(),
  exercise: z.string().max(40),
  about: z.uuid().optional(),
  plannedFor: z.int().nonnegative().max(8_640_000_000_000_000).optional(),
  offset: z.int().min(OFFSETS.least).max(OFFSETS.most).optional(),
})

export const POST = door(
  { body: Body, limit: 'open-room', created: true },
  ({ runtime, person, body: { about, plannedFor, offset, ...next } }) =>
    runtime.writes.openNext(person, {
      ...next,
      ...(about !== undefined && { about }),
      ...(plannedFor !== undefined && { plannedFor }),
      ...(offset !== undefined && { offset }),
    }),
)
