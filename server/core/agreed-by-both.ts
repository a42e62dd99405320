// What both who sit in a couple have agreed to, and whether both have come, as the database has it just now.
import type { Db } from '#db/client.ts'
import { consentsAmong, consentsOf, type Purpose } from '#db/consents.ts'
import type { Counselling } from '#db/counselling.ts'
import { counsellingInvitesOf } from '#db/counselling-invites.ts'
import { bothThereSince, partnersOf } from '#db/couples.ts'
import type { Consented } from '#shared/reflection/for-counsellor.ts'
import { PARTNER_SEATS } from '#shared/session/seat.ts'

/**
 * [CO26] Whether both who sit in the couple agree to this now, and since when reflections may be read: the later of the two days, null
 * where neither set one. Null when one of them does not, or nobody knows.
 * [CO53] Nothing that was opened before both sat there is theirs to show.
 */
export async function consented(db: Db, { purpose, ...of }: Of & { purpose: Purpose }): Promise<Consented> {
  return (await allConsented(db, of))[purpose]
}

type Of = { counselling: string; couple: string | null }

/** The same for every purpose. */
export async function allConsented(db: Db, { counselling, couple }: Of): Promise<Record<Purpose, Consented>> {
  const seated = couple === null ? [] : await partnersOf(db, { couple })
  const all = seated.length < PARTNER_SEATS.length ? [] : await consentsAmong(db, { counsellings: [counselling] })
  const openedSince = couple === null || all.length === 0 ? null : await bothThereSince(db, { couple })
  const jointly = (purpose: Purpose): Consented => {
    const given = all.filter((each) => each.purpose === purpose)
    const isOfBoth = all.length > 0 && seated.every(({ person }) => given.some((each) => each.person === person))
    const days = given.flatMap(({ reachesBackTo }) => reachesBackTo ?? [])
    return isOfBoth ? { reachesBackTo: days.length > 0 ? Math.max(...days) : null, openedSince } : null
  }
  return {
    hosting: jointly('hosting'),
    'past-reflections': jointly('past-reflections'),
    agreements: jointly('agreements'),
  }
}

/**
 * [CO49] Whether each who sits in the couple has taken up a link to this counselling, or agreed to something in it; [CO51] where its
 * counsellor was disabled, since then.
 */
export async function bothHaveMet(
  db: Db,
  { counselling, couple, counsellorDisabledAt }: Pick<Counselling, 'counselling' | 'couple' | 'counsellorDisabledAt'>,
): Promise<boolean> {
  const since = counsellorDisabledAt ?? 0
  const seated = couple === null ? [] : await partnersOf(db, { couple })
  const came = (await counsellingInvitesOf(db, { counselling })).filter(({ usedAt }) => (usedAt ?? 0) > since)
  const met = await Promise.all(
    seated.map(async ({ person }) => {
      const given = await consentsOf(db, { among: { counselling }, person })
      return came.some(({ acceptedBy }) => acceptedBy === person) || given.some(({ givenAt }) => givenAt > since)
    }),
  )
  return met.length === PARTNER_SEATS.length && met.every(Boolean)
}
