// What is answered on the device alone. The rules know that somebody has gone on, and never whether anything was written. [AN11]
import { stateOf } from '#shared/session/walk.ts'
import type { Stage } from './definition.ts'
import { readStage } from './read.ts'
import type { AnsweredPrompt } from './shapes.ts'

export const keptStage: Stage = {
  ...readStage,
  part: (_session, _seat, { prompt, comesBack }) => ({
    kind: 'kept',
    prompt: prompt as AnsweredPrompt,
    ...(comesBack && { comesBack }),
  }),
  isIn: (session, seat, step) => stateOf(session, step).wentOn.includes(seat),
}
