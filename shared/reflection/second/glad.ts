// What each was glad of, last of all. It is in unless its author takes it out.
import type { Session } from '#shared/session/session.ts'
import { partIn } from '../parts.ts'
import type { Gap, Sentence } from '../sentences.ts'
import { linesOf } from './own-lines.ts'

export function glad(session: Session): (Sentence | Gap)[] {
  const step = partIn(session, 'glad')
  return step ? linesOf(session, step, 'glad.of') : []
}
