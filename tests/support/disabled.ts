// A counsellor who may counsel no more, on whichever of this test file's servers they have their account.
import { disable } from '#server/writes/counselling/counsellor.ts'
import type { Person } from './person.ts'
import { running } from './server.ts'

/** As the one who runs the server does it. */
export async function disabledAt(counsellor: Person): Promise<void> {
  const { address } = (await counsellor.ask('/api/account')).body
  const tried = [...running].map(({ core }) => disable(core, { address: String(address) }))
  if (!(await Promise.all(tried)).some(Boolean)) throw new Error('nobody was disabled')
}
