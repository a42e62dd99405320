// A note written anew, or thrown away.
import { z } from 'zod'
import { door } from '../../../../../door.ts'
import { NoteText } from '../../../../shapes.ts'

const Body = z.strictObject({ text: z.nullable(NoteText) })

export const POST = door({ body: Body }, ({ runtime, person, params, body }) =>
  runtime.writes.desk.changeNote(person, {
    ...body,
    counselling: params.counselling ?? '',
    note: params.note ?? '',
  }),
)
