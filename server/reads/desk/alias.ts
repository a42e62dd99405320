// By what name a counsellor knows a couple: their own, sealed by their own key. Nobody else is ever told it.
import type { Counselling } from '#db/counselling.ts'
import { handoverOf } from '#db/handovers.ts'
import type { Core } from '../../core/core.ts'
import { lineOf } from '../../core/names.ts'
import { OWN, openOwn } from '../../log/own-key.ts'

/** [CO61] Who covers has a name of their own for the two. Null until they have given one. */
export async function aliasOf(
  core: Pick<Core, 'db' | 'ownKeys' | 'now'>,
  own: Counselling,
  person: string,
): Promise<string | null> {
  const sealed = own.counsellor === person ? own.sealedAlias : await coveringAlias(core, own, person)
  return sealed && lineOf(await openOwn(core, person, sealed, OWN.alias(own.counselling)))
}

async function coveringAlias({ db, now }: Pick<Core, 'db' | 'now'>, { counselling }: Counselling, person: string) {
  const cover = await handoverOf(db, { counselling, now: now() })
  return cover?.to === person ? cover.sealedAlias : null
}
