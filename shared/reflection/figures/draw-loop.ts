// Draws the loop: a box for each side, and round them the two arrows, each with the move that reaches the other.
import type { PartnerSeat } from '#shared/session/seat.ts'
import type { Figure, Side, Value } from '../sentences.ts'
import { spoken } from '../written/pieces.ts'
import type { Reader } from '../written/reader.ts'
import { type Drawing, LINE, letters, type Shape, text, WIDTH } from './drawing.ts'
import { wrapped } from './wrapping.ts'

type Loop = Extract<Figure, { figure: 'loop' }>

const BOX = 164
const PAD = 12
const ARC = 46
const GAP = 8

export function drawLoop({ name, sides }: Loop, reader: Reader): Drawing {
  const [left, right] = sides
  const title = name ? wrapped(spoken(name, reader), 34, 3) : []
  const above = arrowWords(right.reached, reader)
  const below = arrowWords(left.reached, reader)
  const aboveAt = title.length * LINE + (title.length > 0 ? GAP + LINE : LINE / 2)
  const top = aboveAt + above.length * LINE + ARC
  const columns = sides.map((side) => columnOf(side, reader))
  const height = Math.max(...columns.map((column) => heightOf(column))) + 2 * PAD
  const bottom = top + height
  const belowAt = bottom + ARC + LINE
  const shapes: Shape[] = [
    { ...text({ x: WIDTH / 2, y: LINE / 2 }, title, 'middle'), own: true },
    ...arrow(left.seat, above, aboveAt, top, 'over'),
    ...boxOf(columns[0] ?? [], left.seat, 2, top, height),
    ...boxOf(columns[1] ?? [], right.seat, WIDTH - BOX - 2, top, height),
    ...arrow(right.seat, below, belowAt, bottom, 'under'),
  ]
  return {
    width: WIDTH,
    height: belowAt + below.length * LINE,
    shapes: shapes.filter((one) => one.as !== 'text' || one.lines.length > 0),
  }
}

function arrowWords(reached: Value | null, reader: Reader): string[] {
  return reached ? wrapped(spoken(reached, reader), 40, 2) : []
}

// No arrow without the words that belong to it.
function arrow(seat: PartnerSeat, words: string[], at: number, edge: number, side: 'over' | 'under'): Shape[] {
  if (words.length === 0) return []
  const [start, end] = side === 'over' ? [BOX * 0.6, WIDTH - BOX * 0.6] : [WIDTH - BOX * 0.6, BOX * 0.6]
  const bend = side === 'over' ? -1.6 * ARC : 1.6 * ARC
  const off = side === 'over' ? -4 : 4
  return [
    text({ x: WIDTH / 2, y: at }, words, 'middle', seat),
    {
      as: 'arrow',
      from: { x: start, y: edge + off },
      by: { x: WIDTH / 2, y: edge + bend },
      to: { x: end, y: edge + off },
      ink: seat,
    },
  ]
}

type Row = { lines: string[]; hint?: true; own?: true; strong?: true }

function columnOf(side: Side, reader: Reader): Row[] {
  const most = letters(BOX - 2 * PAD)
  const name = reader.names[side.seat] ?? reader.say('somebody')
  const rows = (['starts', 'moves', 'gives'] as const).flatMap((part): Row[] => told(side[part], part, reader, most))
  const first = told(side.firstMove, 'first-move', reader, most).map((row) =>
    row.hint ? row : { ...row, own: true as const },
  )
  return [{ lines: wrapped(name, most, 2), strong: true }, ...rows, ...first]
}

function told(value: Value | null, label: string, reader: Reader, most: number): Row[] {
  if (!value) return []
  const parts = value.as === 'list' ? value.values : [value]
  const lines = parts.flatMap((part) => wrapped(spoken(part, reader), most, 6))
  return [{ lines: wrapped(reader.say(`figures.labels.${label}`), most), hint: true }, { lines }]
}

function heightOf(rows: readonly Row[]): number {
  return rows.reduce((sum, { lines, hint }) => sum + lines.length * LINE + (hint ? GAP : 0), 0)
}

function boxOf(rows: readonly Row[], seat: PartnerSeat, x: number, y: number, height: number): Shape[] {
  const shapes: Shape[] = [{ as: 'box', at: { x, y }, width: BOX, height, ink: seat }]
  let down = y + PAD + LINE / 2
  for (const { lines, hint, own, strong } of rows) {
    if (hint) down += GAP
    const ink = strong ? seat : hint ? 'quiet' : 'plain'
    shapes.push({
      ...text({ x: x + PAD, y: down }, lines, 'start', ink),
      ...(own && { own }),
      ...(strong && { strong }),
    })
    down += lines.length * LINE
  }
  return shapes
}
