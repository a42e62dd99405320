// What a browser may forbid at any moment, or what may lie broken where it is kept: then nothing comes of it.

export function tried<T>(work: () => T): T | null {
  try {
    return work()
  } catch {
    return null
  }
}
