// Waiting that comes to an end. Only time counts in which this process itself could go on: one that was held up has not waited in vain.

/** How many milliseconds anything may wait for its turn, or for a connection, before it is refused. */
export const PATIENCE = 2_500

const SLICES = 10

/** Acts once after so many milliseconds; gives what calls it off. */
export function after(milliseconds: number, act: () => void): () => void {
  let left = SLICES
  const pass = () => {
    left -= 1
    if (left === 0) act()
    else timer = setTimeout(pass, milliseconds / SLICES)
  }
  let timer = setTimeout(pass, milliseconds / SLICES)
  return () => clearTimeout(timer)
}

type Turns = (begun: () => Promise<void>) => unknown

/** Does `work` when its turn comes by `take`. When that takes too long `late` is thrown, and `work` is never begun. */
export function inTime<T>(take: Turns, work: () => PromiseLike<T>, patience: number, late: () => Error): Promise<T> {
  return new Promise((resolve, reject) => {
    let isLate = false
    const stop = after(patience, () => {
      isLate = true
      reject(late())
    })
    take(async () => {
      stop()
      if (isLate) return
      try {
        resolve(await work())
      } catch (fault) {
        reject(fault)
      }
    })
  })
}
