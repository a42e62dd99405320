// A counsellor's own exercises: the list, and one more from a file.
import { z } from 'zod'
import { door } from '../../door.ts'
import { answered, FileText } from './kept.ts'

const Body = z.strictObject({ text: FileText })

export const GET = door({}, ({ runtime, person }) => runtime.reads.ownExercises.list(person))

export const POST = door({ body: Body, created: true, limit: 'exercise' }, async ({ runtime, person, body }) =>
  answered(await runtime.writes.ownExercises.keepNew(person, body)),
)
