// What is asked or stands between two counsellors about a couple. Which of the two partners has said yes is told to nobody.
import type { Counselling } from '#db/counselling.ts'
import { counsellingById } from '#db/counselling.ts'
import { type Handover, handoverOf, handoversTo, stands } from '#db/handovers.ts'
import type { Core } from '../../core/core.ts'
import { shownName } from '../counselling/counsellor.ts'

type Ground = Pick<Core, 'db' | 'ownKeys' | 'now'>
/** `other`: the name of the counsellor at the other end. */
export type HandoverSeen = Pick<Handover, 'kind' | 'until'> & {
  counselling: string
  other: string
  /** The other counsellor has said yes. */
  taken: boolean
  stands: boolean
}

export async function handoverFrom(core: Ground, { counselling }: Counselling): Promise<HandoverSeen | null> {
  const found = await handoverOf(core.db, { counselling, now: core.now() })
  return found && seen(core, found, found.to)
}

/** [CO52] What this counsellor is asked to take. Who the couple are, and what they are called, is not told before everybody's yes. */
export async function handoversAsked(core: Ground, { person }: { person: string }): Promise<HandoverSeen[]> {
  const asked = (await handoversTo(core.db, { to: person, now: core.now() })).filter((one) => !stands(one))
  const known = await Promise.all(
    asked.map(async (one) => {
      const own = await counsellingById(core.db, one)
      return own && seen(core, one, own.counsellor)
    }),
  )
  return known.filter((one) => one !== null)
}

async function seen(core: Ground, one: Handover, other: string): Promise<HandoverSeen> {
  const { counselling, kind, until, takenAt } = one
  const name = await shownName(core, other)
  return { counselling, kind, until, other: name, taken: takenAt !== null, stands: stands(one) }
}
