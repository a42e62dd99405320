// Works that are done one after the other. The first begins at once: where nobody waits, nothing is waited for.

type Work = () => Promise<unknown>

/** Gives how to add one. `idle`: told each time that none is left. */
export function oneByOne(idle: () => void = () => {}): (work: Work) => void {
  const waiting: Work[] = []
  let isBusy = false
  const begin = (work: Work): void => void work().then(next, next)
  const next = () => {
    const work = waiting.shift()
    if (work) return begin(work)
    isBusy = false
    idle()
  }
  return (work) => {
    if (isBusy) return void waiting.push(work)
    isBusy = true
    begin(work)
  }
}
