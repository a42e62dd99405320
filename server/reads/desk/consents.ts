// What both partners agree to have a counsellor read, asked anew at every read. Whose consent is missing is never told.
import { takenBackAt } from '#db/consents.ts'
import type { Counselling } from '#db/counselling.ts'
import { sessionsAskedOutOf } from '#db/looking-back.ts'
import type { Consents } from '#shared/reflection/for-counsellor.ts'
import { isAskedOut } from '#shared/session/host.ts'
import type { Instant } from '#shared/time.ts'
import { allConsented } from '../../core/agreed-by-both.ts'
import type { Core } from '../../core/core.ts'
import { folded } from '../folded.ts'

export type AgreedToShow = Consents & { hosting: boolean }

export async function agreedWith({ db }: Pick<Core, 'db'>, own: Counselling): Promise<AgreedToShow> {
  const { hosting, 'past-reflections': pastReflections, agreements } = await allConsented(db, own)
  return { hosting: hosting !== null, pastReflections, agreements }
}

/** What a desk may read of a couple just now. */
export type Readable = {
  counselling: string
  couple: string
  agreed: AgreedToShow
  /** [CO57] The sessions that the counsellor was asked out of, and not let in again: nothing of them is read on a desk. */
  out: ReadonlySet<string>
  /** When being hosted was taken back. */
  shownOut: readonly Instant[]
}

/** Null until both have come. */
export async function readableOf(core: Pick<Core, 'db' | 'sessions'>, own: Counselling): Promise<Readable | null> {
  const { counselling, couple } = own
  if (couple === null) return null
  const sessions = await folded(core, couple, await sessionsAskedOutOf(core.db, { couple }))
  return {
    counselling,
    couple,
    agreed: await agreedWith(core, own),
    out: new Set(sessions.filter(isAskedOut).map(({ id }) => id)),
    shownOut: await takenBackAt(core.db, { counselling, purpose: 'hosting' }),
  }
}
