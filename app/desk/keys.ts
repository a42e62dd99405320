// A key for each exercise of a plan, which may hold one of them several times: it goes with the exercise when that is moved.

/** Which one it is, and how many of the same stand before it. */
export function keysIn(exercises: readonly string[]): string[] {
  const before = new Map<string, number>()
  return exercises.map((id) => {
    const count = before.get(id) ?? 0
    before.set(id, count + 1)
    return `${id} ${count}`
  })
}
