// The loop as a picture, as the letter of its session tells it.
import { rulesOf } from '#shared/exercises/edition.ts'
import type { Session } from '#shared/session/session.ts'
import { loopFigure } from '../blocks/loop.ts'
import { circleFigure } from '../second/circle.ts'
import type { Figure } from '../sentences.ts'

export function loopDrawn(session: Session): Figure[] {
  return rulesOf(session.script).letter === 1 ? loopFigure(session) : circleFigure(session)
}
