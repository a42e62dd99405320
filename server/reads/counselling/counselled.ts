// What one of two partners sees of a counselling: what they agreed to themselves, and whether it stands for both. What the other agreed to is never told.
import { consentsOf, type Purpose } from '#db/consents.ts'
import { type Counselling, counsellingsFor, type SecretsPolicy } from '#db/counselling.ts'
import { counsellorById } from '#db/counsellors.ts'
import { bothThereSince } from '#db/couples.ts'
import { PURPOSES } from '#db/schema/counselling.ts'
import { partnerOf } from '#shared/session/seat.ts'
import type { Instant } from '#shared/time.ts'
import { type Counselled, coupleOf } from '../../core/access.ts'
import { allConsented } from '../../core/agreed-by-both.ts'
import type { Core } from '../../core/core.ts'
import { namesOf } from '../../core/names.ts'
import { shownName } from './counsellor.ts'

type ConsentSeen = {
  purpose: Purpose
  /** One's own, where it stands. */
  mine: { givenAt: Instant; reachesBackTo: Instant | null } | null
  /** Whether it stands for both. */
  joint: boolean
}
export type CounsellingSeen = {
  counselling: string
  couple: string | null
  counsellor: string
  /** The other's name; null until both have taken up their link. */
  partner: string | null
  policy: SecretsPolicy
  since: Instant
  endedAt: Instant | null
  /** [CO60] Why nothing opens to the counsellor at the moment, where nothing does. */
  shut: 'disabled' | 'second-way' | null
  consents: ConsentSeen[]
  /** [CO53] Nothing opened before can be shown, whatever both agree to; null where both were there from the beginning. */
  openedSince: Instant | null
}

/** The ones that stand first, the newest before. */
export async function counsellings(core: Core, { person }: { person: string }): Promise<CounsellingSeen[]> {
  const own = await counsellingsFor(core.db, { person })
  const seen = await Promise.all(own.map((each) => shown(core, person, each)))
  return seen.toSorted((a, b) => Number(a.endedAt !== null) - Number(b.endedAt !== null))
}

export async function counselling(core: Core, own: Counselled): Promise<CounsellingSeen> {
  return shown(core, own.person, own)
}

async function shown(core: Core, person: string, own: Counselling): Promise<CounsellingSeen> {
  const given = await consentsOf(core.db, { among: { counselling: own.counselling }, person })
  const joint = await allConsented(core.db, own)
  const consents = PURPOSES.map((purpose): ConsentSeen => {
    const stands = given.find((each) => each.purpose === purpose && each.withdrawnAt === null)
    return {
      purpose,
      mine: stands ? { givenAt: stands.givenAt, reachesBackTo: stands.reachesBackTo } : null,
      // [CO29] Whose it is that is missing is told to nobody.
      joint: joint[purpose] !== null,
    }
  })
  const counsellor = await counsellorById(core.db, { person: own.counsellor })
  return {
    counselling: own.counselling,
    couple: own.couple,
    counsellor: await shownName(core, own.counsellor),
    partner: own.couple && (await partnerName(core, { person, couple: own.couple })),
    policy: own.policy,
    since: own.createdAt,
    endedAt: own.endedAt,
    shut: counsellor?.disabledAt === null ? (counsellor.secondWay ? null : 'second-way') : 'disabled',
    consents,
    openedSince: own.couple ? await bothThereSince(core.db, { couple: own.couple }) : null,
  }
}

async function partnerName(core: Core, { person, couple }: { person: string; couple: string }): Promise<string | null> {
  const own = await coupleOf(core, person, couple)
  return own && (await namesOf(core, { couple }))[partnerOf(own.seat)]
}
