// A note of the counsellor's own.
import { z } from 'zod'
import { door } from '../../../../door.ts'
import { NoteText } from '../../../shapes.ts'

export const POST = door(
  { body: z.strictObject({ text: NoteText }), created: true },
  ({ runtime, person, params, body }) =>
    runtime.writes.desk.writeNote(person, { ...body, counselling: params.counselling ?? '' }),
)
