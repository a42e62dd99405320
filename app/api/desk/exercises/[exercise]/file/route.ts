// An exercise as a file to keep or to give away. `?version=`: another than the newest.
import { isRefusal } from '#shared/session/refusal.ts'
import { door } from '../../../../door.ts'
import { versionAsked } from '../version.ts'

export const GET = door({}, async ({ runtime, person, params, asked }) => {
  const own = await runtime.reads.ownExercises.one(person, params.exercise ?? '', versionAsked(asked))
  if (isRefusal(own)) return own
  return new Response(JSON.stringify(own.file, null, 2), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="halfway-exercise.json"',
    },
  })
})
