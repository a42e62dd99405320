// The exercises that a counsellor writes: the list, one of them and its file, and keeping, copying and retiring them.
import { z } from 'zod'
import type { Problem } from '#shared/exercises/checks/problem.ts'
import { isRefusal, type Refusal } from '#shared/session/refusal.ts'
import { ownExercise, ownExercises } from '../reads/own-exercises.ts'
import { copyExercise, type Kept, keepExercise, keepVersion, retireExercise } from '../writes/own-exercises.ts'
import { FileText, OfVersion } from './desk-shapes.ts'
import { door } from './door.ts'
import { fileNamed } from './files.ts'
import { inJson } from './json.ts'
import { author, deskOpen } from './policies.ts'

/** Where it lies now, or what is wrong with it and where. */
async function answered(
  keeping: Promise<Kept | { problems: Problem[] } | Refusal>,
): Promise<Kept | Refusal | Response> {
  const kept = await keeping
  if (!('problems' in kept)) return kept
  return inJson({ refused: 'exercise-unsound', problems: kept.problems }, 409)
}

export const DESK_EXERCISES = [
  door('GET /desk/exercises', {
    who: deskOpen,
    says: '`{"exercises"}`: your own, the one kept last first',
    does: ({ core, desk }) => ownExercises(core, desk),
  }),
  door('POST /desk/exercises', {
    who: deskOpen,
    says: '`201 {"exercise", "version"}`',
    body: z.strictObject({ text: FileText }),
    limit: 'exercise',
    created: true,
    does: ({ core, desk, body }) => answered(keepExercise(core, desk, body.text)),
  }),
  door('GET /desk/exercises/:exercise', {
    who: author,
    says: '`{"exercise", "version", "file", "retired", "versions"}`; `?version=` for an earlier one',
    query: OfVersion,
    does: ({ own, query: { version } }) => ownExercise(own, version),
  }),
  door('POST /desk/exercises/:exercise', {
    who: author,
    says: '`{"exercise", "version"}`: the version that comes after the newest, which `after` names',
    body: z.strictObject({ text: FileText, after: z.int().min(1) }),
    limit: 'exercise',
    does: ({ core, own, body }) => answered(keepVersion(core, own, body)),
  }),
  door('POST /desk/exercises/:exercise/copy', {
    who: author,
    says: '`201 {"exercise", "version"}`',
    limit: 'exercise',
    created: true,
    does: ({ core, own }) => copyExercise(core, own),
  }),
  door('POST /desk/exercises/:exercise/retire', {
    who: author,
    says: '`{}`: no longer offered, or again; sessions that began with it go on',
    body: z.strictObject({ retired: z.boolean() }),
    does: ({ core, own, body }) => retireExercise(core, own, body.retired),
  }),
  door('GET /desk/exercises/:exercise/file', {
    who: author,
    says: 'the file, to keep',
    query: OfVersion,
    does: async ({ own, query: { version } }) => {
      const read = await ownExercise(own, version)
      return isRefusal(read) ? read : fileNamed('halfway-exercise.json', JSON.stringify(read.file, null, 2))
    },
  }),
] as const
