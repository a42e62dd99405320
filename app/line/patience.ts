// How long to wait for an answer over a line: longer after each wait in vain, and by how long this line took for the last one.

export type Patience = {
  now: () => number
  failed: () => void
  /** An answer came after so many milliseconds. */
  took: (milliseconds: number) => void
}

export function openPatience(least: number, most: number): Patience {
  let wait = least
  return {
    now: () => wait,
    failed: () => {
      wait = Math.min(wait * 2, most)
    },
    // Three times what it took, since no two answers of a slow line take the same.
    took: (milliseconds) => {
      wait = Math.min(Math.max(milliseconds * 3, least), most)
    },
  }
}
