// What React tells the exercises of a plan apart by. A plan may hold the same one twice, and a key moves with its exercise.

/** Each is the exercise's id, and how many of the same stand before it. */
export function keysIn(exercises: readonly string[]): string[] {
  const before = new Map<string, number>()
  return exercises.map((id) => {
    const count = before.get(id) ?? 0
    before.set(id, count + 1)
    return `${id} ${count}`
  })
}
