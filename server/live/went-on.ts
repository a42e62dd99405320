// A log that went on at another server while a door wrote in it. Nothing that the door wrote was kept, so it begins anew.

const ATTEMPTS = 5

export class WentOn extends Error {
  override name = 'WentOn'
  constructor() {
    super('the log went on at another server')
  }
}

/** [DU69] `work` writes all or nothing, and reads anew each time what it goes by. */
export async function untilItFits<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work()
    } catch (fault) {
      if (!(fault instanceof WentOn) || tries === ATTEMPTS) throw fault
    }
  }
}
