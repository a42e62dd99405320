// Who somebody is as a counsellor here: the name couples see, and whether their desk may open. Null for everybody else.
import { counsellorById } from '#db/counsellors.ts'
import type { Core } from '../../core/core.ts'
import { lineOf } from '../../core/names.ts'
import { OWN, openOwn } from '../../log/own-key.ts'

/** Disabled ones have a name too: it stands in the record of what they looked at. Null where there is none any more. */
export async function counsellorName(core: Pick<Core, 'db' | 'ownKeys'>, person: string): Promise<string | null> {
  const found = await counsellorById(core.db, { person })
  if (!found?.wrappedKey) return null
  return lineOf(await openOwn(core, person, found.sealedName, OWN.name(person)))
}

/** The same for a page: nothing where there is none any more. */
export async function shownName(core: Pick<Core, 'db' | 'ownKeys'>, person: string): Promise<string> {
  return (await counsellorName(core, person)) ?? ''
}

export type OwnCounsellor = { name: string /** Their desk stays shut without one. */; secondWay: boolean }

export async function ownCounsellor(
  core: Pick<Core, 'db' | 'ownKeys'>,
  { person }: { person: string },
): Promise<OwnCounsellor | null> {
  const found = await counsellorById(core.db, { person })
  const name = found?.disabledAt === null ? await counsellorName(core, person) : null
  return found && name !== null ? { name, secondWay: found.secondWay } : null
}
