// Opens a room for a new couple. Whoever is signed out becomes a guest by it.
import { z } from 'zod'
import { perhapsTextOf } from '#shared/written.ts'
import { Locales, Name, openDoor } from '../door.ts'

const Body = z.strictObject({
  exercise: z.string().max(40),
  name: Name,
  locale: Locales,
  way: z.string().max(40).optional(),
  note: z.optional(perhapsTextOf(400)),
})

export const POST = openDoor(
  { body: Body, limit: 'open-room', created: true },
  async ({ runtime, signIn, host, body }) =>
    runtime.writes.openRoom(await signIn(body.locale), { ...body, note: body.note || null }, host),
)
