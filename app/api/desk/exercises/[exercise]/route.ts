// One exercise of one's own: a version of it to read, and a new one to keep. `?version=`: another than the newest.
import { z } from 'zod'
import { door } from '../../../door.ts'
import { answered, FileText } from '../kept.ts'
import { versionAsked } from './version.ts'

const Body = z.strictObject({ text: FileText, after: z.int().min(1) })

export const GET = door({}, ({ runtime, person, params, asked }) =>
  runtime.reads.ownExercises.one(person, params.exercise ?? '', versionAsked(asked)),
)

export const POST = door({ body: Body, limit: 'exercise' }, async ({ runtime, person, params, body }) =>
  answered(await runtime.writes.ownExercises.keepNext(person, params.exercise ?? '', body)),
)
