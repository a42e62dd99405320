// What the two agreed to offer each other in their last session of this exercise, for the steps that ask whether it happened.
import { offersIn, offersOpen } from '#shared/prompts/offer.ts'
import { isErased } from '#shared/session/events.ts'
import type { Offer, Session } from '#shared/session/session.ts'
import type { EarlierOffer } from '#shared/session/view-shape.ts'
import type { Seated } from '../core/access.ts'
import type { Core } from '../core/core.ts'

export async function earlier(core: Core, seated: Seated): Promise<EarlierOffer[]> {
  const before = (await core.sessions.session(seated)).earlier
  const past = before && (await core.sessions.past({ couple: seated.couple, session: before.session }))
  return past ? offered(past) : []
}

function offered(session: Session): EarlierOffer[] {
  const open = session.steps.filter((step) => offersOpen(session, step))
  return open.flatMap((step) => offersIn(session, step)).flatMap(taken)
}

/** As it was taken: the smaller thing where something smaller was. Nothing where it was left open. */
function taken({ asker, rounds, settled }: Offer): EarlierOffer[] {
  const round = rounds.at(-1)
  if (!round || !settled || settled.how === 'left-open' || settled.how === 'passed') return []
  const response = round.answered?.response
  const smaller = response && !isErased(response) && response.says === 'smaller' ? response.text : null
  const text = settled.how === 'smaller' ? (smaller ?? round.text) : round.text
  if (text === null) return []
  if (isErased(text)) return [{ seat: asker, shown: { as: 'erased' } }]
  const { locale } = settled.how === 'smaller' && round.answered ? round.answered : round
  return [{ seat: asker, shown: { as: 'given', value: { kind: 'text', text }, locale } }]
}
