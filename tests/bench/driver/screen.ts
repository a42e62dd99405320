// What one person sees of a room, and whether they should: it remembers the newest, and counts what must not be seen.
import type { Ear, Seen } from './line.ts'
import type { Tally } from './tally.ts'

export type Screen = {
  ear: Ear
  now: () => Seen
  /** The first that is seen, now or later, that is as asked for. One waits for one thing at a time. */
  until: (fits: (seen: Seen) => boolean) => Promise<Seen>
}

/** `shut`: a mark of each sentence that must not reach this screen yet. */
export function openScreen(tally: Tally, shut: () => readonly string[]): Screen {
  let newest: Seen | null = null
  let waiting: { fits: (seen: Seen) => boolean; done: (seen: Seen) => void } | null = null
  const left = new Set<string>()
  return {
    ear: {
      raw: (frame) => {
        if (shut().some((mark) => frame.includes(mark))) tally.leaked += 1
      },
      seen: (seen) => {
        if (newest && newest.step !== seen.step) left.add(newest.step)
        if (left.has(seen.step)) tally.duplicated += 1
        newest = seen
        if (!waiting?.fits(seen)) return
        const { done } = waiting
        waiting = null
        done(seen)
      },
    },
    now: () => {
      if (!newest) throw new Error('nothing has been seen yet')
      return newest
    },
    until: (fits) =>
      new Promise((done) => {
        if (newest && fits(newest)) done(newest)
        else waiting = { fits, done }
      }),
  }
}
