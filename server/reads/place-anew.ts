// Places given anew, to each as they may see it: to who asked, how it stands; to the one concerned, that it was asked.
import { couplesOf } from '#db/couples.ts'
import { latestAsking, unseenAskings } from '#db/place-askings.ts'
import { type PlaceStage, stageOf, WAITS } from '#shared/place-anew.ts'
import { partnerOf } from '#shared/session/seat.ts'
import type { Instant } from '#shared/time.ts'
import type { Core } from '../core/core.ts'
import { namesOf } from '../core/names.ts'

/** `person`: whose place it is. `by`: who asked for it. */
export async function placeStage(
  { db, now }: Pick<Core, 'db' | 'now'>,
  about: { couple: string; person: string; by: string },
): Promise<PlaceStage> {
  return stageOf(await latestAsking(db, about), now())
}

/** [ST18] `until`: when a link would have been made, had nobody been here. */
export type AskedAbout = { couple: string; by: string | null; askedAt: Instant; until: Instant }

/** What was asked about this person's places and they have not put away yet: by name, and until when it would have waited. */
export async function askedAbout(
  core: Pick<Core, 'db' | 'sessions' | 'keyring'>,
  { person }: { person: string },
): Promise<AskedAbout[]> {
  const unseen = await unseenAskings(core.db, { person })
  if (unseen.length === 0) return []
  const own = await couplesOf(core.db, { person })
  const still = unseen.filter(({ couple, by }) => own.some((one) => one.couple === couple && one.partner === by))
  return Promise.all(
    still.map(async ({ couple, askedAt }) => {
      const seat = own.find((one) => one.couple === couple)?.seat
      const names = await namesOf(core, { couple })
      return { couple, by: seat ? names[partnerOf(seat)] : null, askedAt, until: askedAt + WAITS }
    }),
  )
}
