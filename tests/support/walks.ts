// How many walks a law is held over, and from which seed: always the same with every run of the tests, any other with `npm run walks`.
const SEED = 20_261_129

/** `count` with every run of the tests; `npm run walks` says how many times as many, and from where. */
export function walks(count: number): { seed: number; numRuns: number } {
  const { WALKS_SEED, WALKS_TIMES } = process.env
  return { seed: Number(WALKS_SEED ?? SEED), numRuns: count * Number(WALKS_TIMES ?? 1) }
}
