// The sequence in which things to be put in order are first shown: another for each seat, and always the same for one.
import { type PartnerSeat, partnerOf } from './seat.ts'

const TRIES = 12

/** [AN10] Never as the prompt has them, and not as they lie before the other. `of`: which session and step it is. */
export function shuffled(options: readonly string[], of: string, seat: PartnerSeat): string[] {
  const others = seat === 'second' ? shuffled(options, of, partnerOf(seat)) : options
  const taken = [options, others].map((order) => order.join(' '))
  for (let tries = 0; tries < TRIES; tries += 1) {
    const drawn = drawnFrom(options, `${of} ${seat} ${tries}`)
    if (!taken.includes(drawn.join(' '))) return drawn
  }
  return [...options].reverse()
}

function drawnFrom(options: readonly string[], seed: string): string[] {
  const ranked = options.map((id) => ({ id, rank: mixed(`${seed} ${id}`) }))
  return ranked.sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1)).map(({ id }) => id)
}

/** A number that looks drawn by lot, and is the same for the same text: FNV-1a with a last stir. */
function mixed(text: string): number {
  let mix = 2166136261
  for (const letter of text) mix = Math.imul(mix ^ (letter.codePointAt(0) ?? 0), 16777619)
  mix = Math.imul(mix ^ (mix >>> 15), 2246822507)
  return (mix ^ (mix >>> 13)) >>> 0
}
