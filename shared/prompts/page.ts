// A page that two sign as a whole: what each of its parts is filled from, and whether what is put forward has its parts.
import { halvesOf } from '#shared/exercises/halves.ts'
import type { Terms } from '#shared/session/agreement.ts'
import type { PageFill } from '#shared/session/part-shape.ts'
import { PARTNER_SEATS } from '#shared/session/seat.ts'
import type { Session } from '#shared/session/session.ts'
import { halfIdFor, ownIn } from '#shared/session/shown.ts'
import { isRevealed, stepById } from '#shared/session/walk.ts'
import type { PagePart } from './shapes.ts'

type PageTerms = Extract<Terms, { as: 'page' }>

/** [AG14] What opened tonight for its parts. Either may change any of it before it is signed. */
export function fillsOf(session: Session, parts: readonly PagePart[]): PageFill[] {
  return parts.flatMap(({ id: part, of, half, each }) => {
    const source = of === undefined || !isRevealed(session, of) ? undefined : stepById(session, of)
    const called = source && halvesOf(source)[half ? 1 : 0]?.id
    return PARTNER_SEATS.flatMap((seat): PageFill[] => {
      const asked = source && halfIdFor(session, source.id, seat) === called
      const words = asked ? ownIn(session, seat, source.id) : null
      return words?.shown.as === 'given' ? [{ part, ...(each && { seat }), words: { seat, ...words } }] : []
    })
  })
}

/** Whether each part of these terms is one of that page, of one of the two where each has it, and there once. */
export function isPageOf(parts: readonly PagePart[], terms: PageTerms): boolean {
  const places = terms.parts.map(({ part, seat = '' }) => `${part}.${seat}`)
  const fits = terms.parts.every(({ part, seat }) => {
    const own = parts.find(({ id }) => id === part)
    return own !== undefined && (own.each === true) === (seat !== undefined)
  })
  return fits && new Set(places).size === places.length
}
