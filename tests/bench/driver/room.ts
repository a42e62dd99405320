// Two partners in a room, at any server, and perhaps a counsellor who looks on. They answer, see, go on; whatever they see is held against what
// was said.
import { randomUUID } from 'node:crypto'
import type { Line, Place, Wire } from './line.ts'
import { openScreen, type Screen } from './screen.ts'
import { noteAcknowledged, type Tally } from './tally.ts'

const BYTES = 200
const SEEN_WITHIN = 30_000

type Said = { step: string; mark: string }
/** `said`: what was sent last; `kept`: what of it was acknowledged last. */
type Entering = { place: Place; screen: Screen; said: Said | null; kept: string | null }
type Side = Entering & { line: Line }
export type Room = {
  name: string
  /** Both answer at once, wait until it is kept, see it open, and go on. */
  step: () => Promise<void>
  /** The first one answers the step at which they stand, for the first time or anew. */
  answerAnew: () => Promise<void>
  /** Whether who comes back finds what they said last. */
  findsAgain: () => Promise<void>
  close: () => void
}

export async function enterRoom(wire: Wire, places: readonly Place[], tally: Tally): Promise<Room> {
  const name = places[0]?.room ?? ''
  const short = randomUUID().slice(0, 8)
  const entering: Entering[] = []
  for (const place of places) entering.push(stand(place, tally, entering))
  const sides: Side[] = await Promise.all(
    entering.map(async (side) =>
      Object.assign(side, { line: await inTime(wire.connect(side.place, side.screen.ear)) }),
    ),
  )
  const [first, second] = sides as [Side, Side]
  const couple = [first, second]
  let count = 0

  const answer = async (side: Side, step: string) => {
    const mark = `${short}.${side.place.seat}.${step}.`
    const text = `${mark}${count++} `.padEnd(BYTES, 'x')
    side.said = { step, mark }
    await acknowledged((id) => side.line.answer(id, step, text))
    side.kept = text
  }
  const acknowledged = async (send: (id: string) => Promise<void>) => {
    const id = randomUUID()
    await send(id)
    noteAcknowledged(tally, name, id)
  }
  return {
    name,
    step: async () => {
      const { step } = first.screen.now()
      // Who answered anew before has answered here: once the other has too, it is open.
      await Promise.all(couple.filter(({ said }) => said?.step !== step).map((side) => answer(side, step)))
      const opened = await Promise.all(sides.map(({ screen }) => screen.until((seen) => seen.isOpen)))
      for (const [at, { mine, theirs }] of opened.entries()) {
        const [own, others] = at === 1 ? [second, first] : [first, second]
        if (mine !== own.kept || theirs !== others.kept) tally.lost += 1
      }
      await Promise.all(couple.map(({ line }) => acknowledged((id) => line.goOn(id, step))))
      await Promise.all(sides.map(({ screen }) => screen.until((seen) => seen.step !== step)))
    },
    answerAnew: () => answer(first, first.screen.now().step),
    findsAgain: async () => {
      const again = openScreen(tally, () => [])
      const line = await inTime(wire.connect(first.place, again.ear))
      const { step, mine } = again.now()
      if (step === first.said?.step && mine !== first.kept) tally.lost += 1
      line.close()
    },
    close: () => {
      for (const { line } of sides) line.close()
    },
  }
}

function inTime(connecting: Promise<Line>): Promise<Line> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('nothing was seen on a new line')), SEEN_WITHIN)
    connecting.then(resolve, reject).finally(() => clearTimeout(late))
  })
}

/** Not connected yet. `all`: who stands in the same room, this one too. */
function stand(place: Place, tally: Tally, all: readonly Entering[]): Entering {
  const side: Entering = { place, said: null, kept: null, screen: openScreen(tally, () => shutTo(side, all)) }
  return side
}

/** What others have said at a step may be seen once one has answered there oneself; by a counsellor, once both have. */
function shutTo({ place, said }: Entering, sides: readonly Entering[]): string[] {
  const others = sides.filter((other) => other.said && other.place.seat !== place.seat)
  if (place.seat !== 'counsellor')
    return others.flatMap((other) => (other.said?.step === said?.step ? [] : (other.said?.mark ?? [])))
  const [first, second] = sides
  return first?.said?.step === second?.said?.step ? [] : others.flatMap((other) => other.said?.mark ?? [])
}
