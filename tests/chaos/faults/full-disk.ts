// The disk with the database on it is full to the last byte for a while. A Postgres that has ended over it is started again, as a
// machine's own keeper of services would.
import { type Fault, startAll } from './fault.ts'

export const fullDisk: Fault = {
  name: 'full-disk',
  lasts: [8_000, 12_000],
  isAnswered: true,
  begin: async ({ disk }) => disk?.fill(),
  heal: async (ground) => {
    ground.disk?.empty()
    await ground.postgres?.revive()
    await startAll(ground)
  },
}
