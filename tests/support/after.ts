// Ends what a test file has opened. A set-up file runs anew for each of them; what they import is shared.
import { afterAll } from 'vitest'
import { endAll } from './ending.ts'

// Here, and not where something is opened: vitest ignores a hook that is set within a test.
afterAll(endAll)
