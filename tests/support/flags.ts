// How Node runs a test: the embedded database is compiled once and quickly. No test asks it enough for the second, thorough compilation to pay.

export const FLAGS = ['--liftoff-only']
