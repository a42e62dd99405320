// Something to read, for both.
import { stateOf } from '#shared/session/walk.ts'
import type { Stage, Staged } from './definition.ts'

export const read: Staged<'read'> = {
  nature: 'joint',
  sayable: false,
  asksBoth: true,
  ahead: true,
  afterAll: false,
  of: null,
  parts: null,
  lines: () => [],
  addable: true,
  fresh: () => ({ kind: 'read' }),
  alone: (prompt) => prompt,
}

export const readStage: Stage<'read'> = {
  timed: false,
  finished: () => true,
  mayPass: () => false,
  isShut: () => false,
  wordsGone: () => ({}),
  isIn: (session, seat, step) => stateOf(session, step).wentOn.includes(seat),
  part: () => ({ kind: 'read' }),
  hostPart: () => ({ kind: 'read' }),
}
