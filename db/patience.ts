// Waiting with a limit. Time in which this process itself could not run does not count.

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

// While others are served, there is only a crowd, and it is worth waiting longer.
const ROUNDS = 4

type Turns = (begun: () => Promise<void>) => unknown
/** Of all that wait for the same: how many were served. */
type Served = { count: number }
type Waiting = { patience: number; served: Served; late: () => Error }

/**
 * Does `work` when its turn comes by `take`. When that takes too long, and nobody is served meanwhile either, `late` is thrown, and
 * `work` is never begun. Whoever asked hears what came of it before the turn is over.
 */
export function inTime<T>(take: Turns, work: () => PromiseLike<T>, { patience, served, late }: Waiting): Promise<T> {
  const serve = async () => {
    const done = await work()
    served.count += 1
    return done
  }
  const atOnce: { done?: Promise<T> } = {}
  let begin = (): Promise<void> => {
    atOnce.done = serve()
    return atOnce.done.then(nothing, nothing)
  }
  take(() => begin())
  if (atOnce.done) return atOnce.done
  return new Promise((resolve, reject) => {
    let [isLate, seen, rounds] = [false, served.count, 1]
    const look = () => {
      const goesOn = served.count > seen && rounds < ROUNDS
      if (goesOn) {
        seen = served.count
        rounds += 1
        stop = after(patience, look)
        return
      }
      isLate = true
      reject(late())
    }
    let stop = after(patience, look)
    begin = async () => {
      stop()
      if (isLate) return
      await serve().then(resolve, reject)
    }
  })
}

function nothing(): void {}
