// All that can be drawn of a session, in the order of its blocks.
import type { Session } from '#shared/session/session.ts'
import { loopFigure } from '../blocks/loop.ts'
import type { Figure } from '../sentences.ts'
import { axes, overTime } from './axes.ts'
import { orders } from './orders.ts'

export function figures(session: Session, others: readonly Session[]): Figure[] {
  return [...axes(session), ...orders(session), ...loopFigure(session), ...overTime(session, others)]
}
