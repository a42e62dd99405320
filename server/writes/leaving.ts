// The ways out of a couple as doors and pages have them: each is confirmed first, and then done or refused.
import type { LeavingChoice } from '#shared/leaving/choices.ts'
import type { Core } from '../core/core.ts'
import { type Confirmation, confirmWith } from '../identity/confirm.ts'
import type { Person } from '../identity/identity.ts'
import { deleteAll, keepAll } from './delete-all.ts'
import { deleteMine } from './delete-mine.ts'
import { leave } from './leave.ts'

type Somebody = Pick<Person, 'id' | 'account'>
type Way = (core: Core, leaving: { person: string; couple: string }) => Promise<object>

export function openLeaving(core: Core) {
  const confirmed =
    (choice: LeavingChoice, way: Way) =>
    async (person: Somebody, couple: string, given: Confirmation): Promise<object> =>
      (await confirmWith(core, person, { choice, given })) ?? way(core, { person: person.id, couple })
  return {
    deleteMine: confirmed('delete-mine', deleteMine),
    deleteAll: confirmed('delete-all', deleteAll),
    keepAll: (person: Somebody, couple: string) => keepAll(core, { person: person.id, couple }),
    leave: confirmed('leave', leave),
  }
}
