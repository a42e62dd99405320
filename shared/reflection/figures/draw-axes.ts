// Dots on two axes, with what each axis and its ends are called. Places are parts of a hundred, from the start and from the top. Numbers stay
// out of the picture.
import type { PartnerSeat } from '#shared/session/seat.ts'
import type { Dot, Figure, Reference } from '../sentences.ts'
import type { Reader } from '../written/reader.ts'
import { axisName, endsOf } from '../written/terms.ts'
import { momentsOf } from './axes.ts'

type Axes = Extract<Figure, { figure: 'axes' | 'over-time' }>
type Point = { x: number; y: number }
type DrawnAxis = { name: string; low: string; high: string }

/** `age` 0 is now. `called`: the name that stands at it, on which side, and whether further off than right beside it. */
export type DrawnDot = Point & {
  seat: PartnerSeat
  age: number
  hollow: boolean
  called: { name: string; side: 'above' | 'below'; far: boolean } | null
}
/** From what somebody had to what they wish for. It has no head, since nobody is told to go there. */
type Thread = { seat: PartnerSeat; from: Point; to: Point }

export type DrawnAxes = {
  along: DrawnAxis
  up: DrawnAxis
  dots: DrawnDot[]
  threads: Thread[]
  legend: string | null
}

/** From the frame's edge to the outermost dot: upwards there must be room for a name. */
const INSET = { x: 9, y: 13 }
/** How far a name stands from its dot: right beside it, or beyond another one. */
const AWAY = [9, 20] as const
/** Nearer than this, two dots would hide each other, or a name. */
export const TOUCHING = 8

export function drawAxes({ figure, along, up, dots }: Axes, reader: Reader): DrawnAxes {
  const moments = momentsOf(dots).map(placed)
  const wished = dots.some(({ wish }) => wish)
  const newest = moments.findLast((moment) => moment.every(({ dot }) => dot.age === 0)) ?? []
  const marks = moments.flat().map(
    (one): DrawnDot => ({
      ...one.at,
      seat: one.dot.seat,
      age: one.dot.age,
      hollow: wished && !one.dot.wish,
      called: newest.includes(one) ? calledAt(one, newest, moments, reader) : null,
    }),
  )
  return {
    along: axisOf('along', along, reader),
    up: axisOf('up', up, reader),
    // The newest are drawn last, over the others.
    dots: marks.reverse(),
    threads: threads(moments),
    legend: legendOf(figure, wished, reader),
  }
}

function axisOf(side: 'along' | 'up', scale: Reference, reader: Reader): DrawnAxis {
  const [low, high] = endsOf(scale, reader)
  return { name: axisName(side, scale, reader), low, high }
}

type Placed = { dot: Dot; at: Point }

// Dots that fall on each other step aside, to both sides alike.
function placed(moment: readonly Dot[]): Placed[] {
  const found = moment.map((dot) => ({
    dot,
    at: { x: scaled(dot.along, INSET.x), y: 100 - scaled(dot.up, INSET.y) },
  }))
  const [one, other] = found
  if (!one || !other || distance(one.at, other.at) >= TOUCHING) return found
  const middle = { x: (one.at.x + other.at.x) / 2, y: (one.at.y + other.at.y) / 2 }
  const beside = (by: number) => ({ x: middle.x + by, y: middle.y })
  return [
    { dot: one.dot, at: beside(-TOUCHING / 2) },
    { dot: other.dot, at: beside(TOUCHING / 2) },
  ]
}

function scaled(value: number, edge: number): number {
  return Math.round((edge + (value / 10) * (100 - 2 * edge)) * 10) / 10
}

function distance(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y)
}

function threads([had, wanted]: readonly Placed[][]): Thread[] {
  if (!had || !wanted?.every(({ dot }) => dot.wish)) return []
  return had.flatMap(({ dot: { seat }, at }) => {
    const to = wanted.find(({ dot }) => dot.seat === seat)
    return to ? [{ seat, from: at, to: to.at }] : []
  })
}

// The newest dots carry the names: the higher one above, the lower one below, so that they never lie on each other. Where a dot
// lies already, a name stands further off.
function calledAt(
  { dot: { seat }, at }: Placed,
  newest: readonly Placed[],
  moments: readonly Placed[][],
  reader: Reader,
): DrawnDot['called'] {
  const other = newest.find(({ dot }) => dot.seat !== seat)
  const isUpper = other !== undefined && (at.y < other.at.y || (at.y === other.at.y && newest[0]?.dot.seat === seat))
  const [near, far] = AWAY.map((by) => ({ x: at.x, y: at.y + (isUpper ? -by : by) })) as [Point, Point]
  const dots = moments.flat().map((one) => one.at)
  const name = reader.names[seat] ?? reader.say('somebody')
  return { name, side: isUpper ? 'above' : 'below', far: !isFree(near, dots) && isFree(far, dots) }
}

function isFree({ x, y }: Point, dots: readonly Point[]): boolean {
  const within = y > 0 && y < 100
  return within && !dots.some((dot) => Math.abs(dot.y - y) < TOUCHING && Math.abs(dot.x - x) < 2 * TOUCHING)
}

function legendOf(figure: Axes['figure'], wished: boolean, reader: Reader): string | null {
  if (figure === 'over-time') return reader.say('figures.labels.before')
  return wished ? reader.say('figures.labels.had-and-wish') : null
}
