// Postgres is killed with all that it is doing, and started again on the same files.
import type { Fault } from './fault.ts'

export const killPostmaster: Fault = {
  name: 'kill-postmaster',
  store: 'postgres',
  lasts: [0, 2_000],
  isAnswered: true,
  begin: async ({ postgres }) => postgres?.kill(),
  heal: async ({ postgres }) => postgres?.revive(),
}
