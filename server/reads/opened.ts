// What has opened, to be read again: in this session so far, in an entry that a sentence of the reflection names, and what was offered in
// the couple's last session of this exercise.
import type { Step } from '#shared/exercises/exercise.ts'
import { sourceAt, type Wordless } from '#shared/reflection/numbering.ts'
import { withoutWithdrawn } from '#shared/reflection/opened.ts'
import { type OwnList, ownListIn } from '#shared/session/asked.ts'
import { isErased } from '#shared/session/events.ts'
import type { Opened, Shown } from '#shared/session/part-shape.ts'
import { type Refusal, refuse } from '#shared/session/refusal.ts'
import type { PartnerSeat } from '#shared/session/seat.ts'
import type { Offer, Session } from '#shared/session/session.ts'
import type { Saying } from '#shared/session/source.ts'
import { viewFor } from '#shared/session/view.ts'
import { mayNameEntries } from '#shared/session/view-reading.ts'
import type { EarlierOffer } from '#shared/session/view-shape.ts'
import { openedFor } from '#shared/session/view-step.ts'
import type { Seated } from '../core/access.ts'
import type { Core } from '../core/core.ts'
import { wishesMetIn } from '../core/keepsakes.ts'
import { isBeforeTheirDay } from '../core/own-place.ts'

export async function opened(core: Core, seated: Seated): Promise<Opened[]> {
  const session = await core.sessions.session(seated)
  const isBefore = await isBeforeTheirDay(core.db, seated, session)
  return openedFor(isBefore ? withoutWithdrawn(session, seated.seat) : session, seated.seat)
}

/** [LE2] */
export async function ownList(core: Core, seated: Seated): Promise<{ list: OwnList | null }> {
  const session = await core.sessions.session(seated)
  return { list: (await isBeforeTheirDay(core.db, seated, session)) ? null : ownListIn(session, seated.seat) }
}

/** `position`: as a reflection that was read gives it. Nothing with that number and too early to ask are one and the same. */
export async function source(core: Core, seated: Seated, position: number): Promise<Saying | Wordless | Refusal> {
  const said = await core.sessions.session(seated)
  if (!mayNameEntries(viewFor(said, seated.seat))) return refuse('not-found')
  return sourceAt(said, seated.seat, position) ?? refuse('not-found')
}

/** What the two agreed to offer each other then, for the steps that ask whether it happened. */
export async function earlier(core: Core, seated: Seated): Promise<EarlierOffer[]> {
  const before = (await core.sessions.session(seated)).earlier
  const past = before && (await core.sessions.past({ couple: seated.couple, session: before.session }))
  return past ? wishesMetIn(past).flatMap(taken) : []
}

/** What this seat wished for in that step, as it was taken. Null where nothing came of it. */
export function wishOf(past: Session, step: Step, seat: PartnerSeat): Shown | null {
  const met = wishesMetIn(past, [step]).find(({ asker }) => asker === seat)
  return met ? (taken(met)[0]?.shown ?? null) : null
}

/** As it was taken: the smaller thing where something smaller was. Nothing where it was left open. */
function taken({ asker, rounds, settled }: Offer): EarlierOffer[] {
  const round = rounds.at(-1)
  if (!round || !settled || ['left-open', 'passed', 'no'].includes(settled.how)) return []
  const response = round.answered?.response
  const smaller = response && !isErased(response) && response.says === 'smaller' ? response.text : null
  const text = settled.how === 'smaller' ? (smaller ?? round.text) : round.text
  if (text === null) return []
  if (isErased(text)) return [{ seat: asker, shown: { as: 'erased' } }]
  const { locale } = settled.how === 'smaller' && round.answered ? round.answered : round
  return [{ seat: asker, shown: { as: 'given', value: { kind: 'text', text }, locale } }]
}
