// Draws dots on two axes with their names, and the ends of each axis in words. Numbers stay out of the picture.
import type { PartnerSeat } from '#shared/session/seat.ts'
import type { Dot, Figure, Reference } from '../sentences.ts'
import type { Reader } from '../written/reader.ts'
import { axisName, endsOf } from '../written/terms.ts'
import { momentsOf } from './axes.ts'
import { DOT, type Drawing, LINE, letters, type Point, type Shape, text, WIDTH } from './drawing.ts'
import { widthOf, wrapped } from './wrapping.ts'

type Axes = Extract<Figure, { figure: 'axes' | 'over-time' }>

const LEFT = 72
const RIGHT = WIDTH - 8
const TOP = 38
const BOTTOM = TOP + RIGHT - LEFT
/** From a frame's edge to the outermost dot: upwards there must be room for a name. */
const INSET = { along: 14, up: 28 }
/** How far a name may stand from its dot: near it, or beyond another one. */
const AWAY = [18, 40] as const
/** Nearer than this, two dots would hide each other. */
const TOUCHING = 2 * DOT + 2

export function drawAxes({ figure, along, up, dots }: Axes, reader: Reader): Drawing {
  const moments = momentsOf(dots).map(placed)
  const marks = moments.flat().map(({ dot, at }): Shape => mark(dot, at, dots))
  const shapes = [...frame(along, up, reader), ...threads(moments), ...marks.reverse(), ...named(moments, reader)]
  const legend = legendOf(figure, dots, reader)
  const below = legend.map((line, at): Shape => text({ x: LEFT, y: BOTTOM + 62 + at * LINE }, [line], 'start', 'quiet'))
  return {
    width: WIDTH,
    height: BOTTOM + 50 + (legend.length > 0 ? 12 + legend.length * LINE : 0),
    shapes: [...shapes, ...below],
  }
}

function frame(along: Reference, up: Reference, reader: Reader): Shape[] {
  const corner = { x: LEFT, y: BOTTOM }
  const [far, near] = endsOf(along, reader)
  const [little, plenty] = endsOf(up, reader)
  const side = (words: string) => wrapped(words, letters(LEFT - 14), 3)
  const middle = (LEFT + RIGHT) / 2
  const half = (TOP + BOTTOM) / 2
  return [
    { as: 'line', from: { x: LEFT, y: half }, to: { x: RIGHT, y: half }, ink: 'quiet', dashed: true },
    { as: 'line', from: { x: middle, y: TOP }, to: { x: middle, y: BOTTOM }, ink: 'quiet', dashed: true },
    { as: 'line', from: { x: LEFT, y: TOP }, to: corner, ink: 'quiet' },
    { as: 'line', from: corner, to: { x: RIGHT, y: BOTTOM }, ink: 'quiet' },
    { ...text({ x: 8, y: 14 }, [axisName('up', up, reader)], 'start'), strong: true },
    text({ x: LEFT - 10, y: TOP + 6 }, side(plenty), 'end', 'quiet'),
    text({ x: LEFT - 10, y: BOTTOM - 6 - LINE * (side(little).length - 1) }, side(little), 'end', 'quiet'),
    text({ x: LEFT, y: BOTTOM + 16 }, [far], 'start', 'quiet'),
    text({ x: RIGHT, y: BOTTOM + 16 }, [near], 'end', 'quiet'),
    { ...text({ x: middle, y: BOTTOM + 36 }, [axisName('along', along, reader)], 'middle'), strong: true },
  ]
}

type Placed = { dot: Dot; at: Point }

// Dots that fall on each other step aside, to both sides alike.
function placed(moment: readonly Dot[]): Placed[] {
  const found = moment.map((dot) => ({
    dot,
    at: { x: scaled(dot.along, LEFT, RIGHT, INSET.along), y: scaled(dot.up, BOTTOM, TOP, INSET.up) },
  }))
  const [one, other] = found
  if (!one || !other || Math.hypot(one.at.x - other.at.x, one.at.y - other.at.y) >= TOUCHING) return found
  const middle = { x: (one.at.x + other.at.x) / 2, y: (one.at.y + other.at.y) / 2 }
  const beside = (by: number) => ({ x: middle.x + by, y: middle.y })
  return [
    { dot: one.dot, at: beside(-TOUCHING / 2) },
    { dot: other.dot, at: beside(TOUCHING / 2) },
  ]
}

function scaled(value: number, from: number, to: number, edge: number): number {
  const inset = Math.sign(to - from) * edge
  return Math.round(from + inset + (value / 10) * (to - from - 2 * inset))
}

function mark({ seat, age, wish }: Dot, at: Point, all: readonly Dot[]): Shape {
  const wished = all.some((one) => one.wish)
  return { as: 'dot', at, seat, age, ...(wished && !wish && { hollow: true }) }
}

// A line from what somebody had to what they wish for. It has no arrowhead, since nobody is told to go there.
function threads([had, wanted]: readonly Placed[][]): Shape[] {
  if (!had || !wanted?.every(({ dot }) => dot.wish)) return []
  return had.flatMap(({ dot, at }): Shape[] => {
    const to = wanted.find((one) => one.dot.seat === dot.seat)
    return to ? [{ as: 'line', from: at, to: to.at, ink: dot.seat, dashed: true }] : []
  })
}

// The newest dots carry the names: the higher one above, the lower one below, so that they never lie on each other. Where a dot
// lies already, a name stands further off.
function named(moments: readonly Placed[][], reader: Reader): Shape[] {
  const newest = moments.findLast((moment) => moment.every(({ dot }) => dot.age === 0)) ?? []
  const [one, other] = newest
  if (!one || !other) return []
  const upper = one.at.y <= other.at.y ? one : other
  const dots = moments.flat().map(({ at }) => at)
  return newest.map(({ dot, at }) => {
    const side = upper.dot === dot ? -1 : 1
    const free = AWAY.find((by) => isFree({ x: at.x, y: at.y + side * by }, dots))
    return name(dot.seat, { x: at.x, y: at.y + side * (free ?? AWAY[0]) }, reader)
  })
}

function isFree({ x, y }: Point, dots: readonly Point[]): boolean {
  const within = y > TOP - LINE && y < BOTTOM - LINE / 2
  return within && !dots.some((dot) => Math.abs(dot.y - y) < DOT + LINE / 2 && Math.abs(dot.x - x) < 3 * DOT)
}

function name(seat: PartnerSeat, { x, y }: Point, reader: Reader): Shape {
  const [line = ''] = wrapped(reader.names[seat] ?? reader.say('somebody'), 20, 1)
  const half = (widthOf(line) * 7.2) / 2
  return { ...text({ x: Math.min(Math.max(x, half + 4), WIDTH - half - 4), y }, [line], 'middle', seat), strong: true }
}

function legendOf(figure: Axes['figure'], dots: readonly Dot[], reader: Reader): string[] {
  if (figure === 'over-time') return [reader.say('figures.labels.before')]
  return dots.some(({ wish }) => wish) ? [reader.say('figures.labels.had-and-wish')] : []
}
