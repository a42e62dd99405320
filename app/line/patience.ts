// How long to wait for an answer over a line: longer after each wait in vain, and by how long this line took for the last one.

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
