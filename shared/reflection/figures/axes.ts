// Closeness and room on two axes, a dot for each partner: two things side by side, never one line between two people.
import { PARTNER_SEATS, type PartnerSeat } from '#shared/session/seat.ts'
import type { Session } from '#shared/session/session.ts'
import { inTurn, name, reference, sentence } from '../blocks/sentence.ts'
import { comparable } from '../blocks/since-last-time.ts'
import { type GaveScale, scalesGiven } from '../opened.ts'
import type { Dot, Figure, Reference, Sentence } from '../sentences.ts'

/** Two scales of one step that make a picture: closeness along, room up. `wish`: what would be liked, beside what was. */
type Pair = { step: string; along: string; up: string; wish: boolean }

const PAIRS: Readonly<Record<string, readonly Pair[]>> = {
  weather: [{ step: 'sky', along: 'closeness-felt', up: 'room-felt', wish: false }],
  'near-and-apart': [
    { step: 'had', along: 'together-had', up: 'alone-had', wish: false },
    { step: 'wanted', along: 'together-wanted', up: 'alone-wanted', wish: true },
  ],
}
/** How many times before are drawn: more would be a cloud. */
const TIMES = 8

/** Nothing where one of the two has not said, or has deleted, where they stand. */
export function axes(session: Session): Figure[] {
  return drawnAs('axes', standingsIn(session, 0))
}

/** The same picture with the times before, when there are any. */
export function overTime(session: Session, others: readonly Session[]): Figure[] {
  const earlier = comparable(session, others).reverse().slice(0, TIMES)
  const before = earlier.flatMap((one, at) => standingsIn(one, at + 1))
  return before.length > 0 ? drawnAs('over-time', [...standingsIn(session, 0), ...before]) : []
}

type Standing = { along: Reference; up: Reference; dots: Dot[]; says: Sentence[] }

function drawnAs(figure: 'axes' | 'over-time', standings: readonly Standing[]): Figure[] {
  const [now] = standings
  if (now?.dots[0]?.age !== 0) return []
  const { along, up } = now
  return [
    { figure, along, up, dots: standings.flatMap(({ dots }) => dots), says: standings.flatMap(({ says }) => says) },
  ]
}

function standingsIn(session: Session, age: number): Standing[] {
  const scales = scalesGiven(session)
  return (PAIRS[session.script.id] ?? []).flatMap((pair) => {
    const gave = scales.find(({ step }) => step.id === pair.step)
    return gave ? standing(session, pair, gave, age) : []
  })
}

function standing(session: Session, { along, up, wish }: Pair, gave: GaveScale, age: number): Standing[] {
  const { step, values, because } = gave
  if (!values) return []
  const dotOf = (seat: PartnerSeat): Dot => ({
    seat,
    along: values[seat].values[along] ?? 0,
    up: values[seat].values[up] ?? 0,
    age,
    wish,
  })
  const of = { along: reference(session, step, along), up: reference(session, step, up) }
  const dots = inTurn(session).map(dotOf)
  return [{ ...of, dots, says: dots.map((dot) => saying(dot, of, because)) }]
}

function saying(dot: Dot, of: { along: Reference; up: Reference }, because: Sentence['because']): Sentence {
  const key = ['figures.stands', 'figures.stood-last'][dot.age] ?? 'figures.stood'
  return sentence(
    key,
    {
      name: name(dot.seat),
      along: { as: 'scale', ...of.along },
      alongAt: { as: 'number', value: dot.along },
      up: { as: 'scale', ...of.up },
      upAt: { as: 'number', value: dot.up },
      ago: { as: 'count', value: dot.age },
    },
    because,
  )
}

/** Both partners' dots of one moment. */
export function momentsOf(dots: readonly Dot[]): Dot[][] {
  const moments = new Map<string, Dot[]>()
  for (const dot of dots) {
    const key = `${dot.age} ${dot.wish}`
    moments.set(key, [...(moments.get(key) ?? []), dot])
  }
  return [...moments.values()].filter((moment) => moment.length === PARTNER_SEATS.length)
}
