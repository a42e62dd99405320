// How far two orders of the same things agree. It compares orders, never persons.

/**
 * Kendall's S: pairs that two orders put the same way round, minus pairs they put the other way round.
 * M. G. Kendall, "A new measure of rank correlation", Biometrika 30 (1938), 81-93.
 */
export function concordance(one: readonly string[], other: readonly string[]): number {
  let balance = 0
  one.forEach((before, at) => {
    for (const after of one.slice(at + 1)) balance += other.indexOf(before) < other.indexOf(after) ? 1 : -1
  })
  return balance
}

/**
 * The least S that orders of n things reach by chance in under 5 % of cases, one-sided.
 * M. G. Kendall, Rank Correlation Methods, 4th edition (1970), appendix table 1.
 */
const LEAST: Readonly<Record<number, number>> = { 4: 6, 5: 8, 6: 11, 7: 13, 8: 16 }

/** Whether an S says anything at all for orders of `count` things. With three or fewer it never does. */
export function isTelling(balance: number, count: number): boolean {
  const least = LEAST[count]
  return least !== undefined && balance >= least
}
