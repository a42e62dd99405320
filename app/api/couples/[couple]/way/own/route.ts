// Which of the way's exercises is one's own, privately until both have said.
import { z } from 'zod'
import { door } from '../../../../door.ts'

const Body = z.strictObject({ exercise: z.string().max(40) })

export const POST = door({ body: Body }, ({ runtime, person, params, body }) =>
  runtime.writes.chooseOwn(person, params.couple ?? '', body.exercise),
)
