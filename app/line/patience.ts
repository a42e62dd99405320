// How long to wait for an answer over a line: longer after each wait in vain, and by how long this line took for the last one.

import type { Manager } from 'socket.io-client'

/** In milliseconds. */
export const [CONNECTS_WITHIN, LONGEST] = [5_000, 45_000]

export function openPatience(least: number, most: number) {
  let wait = least
  return {
    now: () => wait,
    failed: () => {
      wait = Math.min(wait * 2, most)
    },
    /** An answer came after so many: three times that, since no two answers of a slow line take the same. */
    took: (milliseconds: number) => {
      wait = Math.min(Math.max(milliseconds * 3, least), most)
    },
  }
}

/** [DU15] A try to connect that nothing answered gives the next one longer. */
export function growPatience(manager: Pick<Manager, 'on' | 'timeout'>): void {
  const patience = openPatience(CONNECTS_WITHIN, LONGEST)
  manager.on('error', ({ message }) => {
    // So the library says that its time to connect is over; whoever is turned away hears of it at once.
    if (message !== 'timeout') return
    patience.failed()
    manager.timeout(patience.now())
  })
}
