/** How many times as long as in a test something may take in whole evenings, which are played beside whatever else a machine does. */
export const SLACK = process.env.EVENINGS ? 4 : 1
