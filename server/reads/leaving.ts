// What somebody who thinks of leaving has to know beforehand: of each couple, who is there, and who asks that all be deleted.
import { counsellingsFor } from '#db/counselling.ts'
import { couplesOf, type FormerPlace, formerPlacesOf, type OwnCouple } from '#db/couples.ts'
import { everySessionOf } from '#db/sessions.ts'
import { partnerOf } from '#shared/session/seat.ts'
import type { Core } from '../core/core.ts'
import { namesOf, partnerThen } from '../core/names.ts'
import { confirmsBy } from '../identity/confirm.ts'
import type { Person } from '../identity/identity.ts'
import { isUnshared } from '../writes/delete-all.ts'

export type CoupleToLeave = {
  couple: string
  /** The other's name, also of one who has left; null where nobody ever came. */
  partner: string | null
  /** `held`: they have no device of their own here yet. */
  other: 'here' | 'held' | 'left' | 'never-came'
  /** Nobody else can read it, so that one person may delete all of it. */
  alone: boolean
  deleteAsked: 'by-me' | 'by-other' | null
  /** This person's own place was given to somebody else: they take along and delete their own words, and nothing more. */
  former: boolean
  /** Somebody whose place was given anew has a say over their words here, so that not everything can be deleted. */
  formerSay: boolean
  /** A counsellor goes along with the two. */
  counselled: boolean
  /** Whose drafts a device may still keep. */
  sessions: string[]
}
export type Leaving = { couples: CoupleToLeave[]; confirm: 'word' | 'password' }

export async function leaving(core: Core, person: Pick<Person, 'id' | 'account'>): Promise<Leaving> {
  const own = await couplesOf(core.db, { person: person.id })
  const sits = await Promise.all(own.map((couple) => seen(core, person.id, couple)))
  const former = await formerPlacesOf(core.db, { person: person.id })
  const couples = [...sits, ...(await Promise.all(former.map((place) => kept(core, place))))]
  return { couples, confirm: await confirmsBy(core, person) }
}

async function seen(core: Core, person: string, own: OwnCouple): Promise<CoupleToLeave> {
  const { couple, seat, partner, partnerHeldBy, partnerLeft } = own
  const rows = await everySessionOf(core.db, { couple })
  const names = await namesOf(core, { couple })
  return {
    couple,
    partner: names[partnerOf(seat)],
    other: partner ? (partnerHeldBy ? 'held' : 'here') : partnerLeft ? 'left' : 'never-came',
    alone: isUnshared(own, person),
    deleteAsked: deleteAsked(own, person),
    former: false,
    formerSay: own.formerSay,
    counselled: (await counsellingsFor(core.db, { person })).some(
      (each) => each.couple === couple && each.endedAt === null,
    ),
    sessions: rows.map(({ session }) => session),
  }
}

/** [ST20] */
async function kept(core: Core, place: FormerPlace): Promise<CoupleToLeave> {
  const { couple, until } = place
  const rows = (await everySessionOf(core.db, { couple })).filter(({ openedAt }) => openedAt < until)
  return {
    couple,
    partner: await partnerThen(core, place),
    other: 'here',
    alone: false,
    deleteAsked: null,
    former: true,
    formerSay: true,
    counselled: false,
    sessions: rows.map(({ session }) => session),
  }
}

export function deleteAsked({ deleteAskedBy }: OwnCouple, person: string): CoupleToLeave['deleteAsked'] {
  if (deleteAskedBy === null) return null
  return deleteAskedBy === person ? 'by-me' : 'by-other'
}
