// Gives the place of a guest who lost everything to somebody new, once seven days have passed without a sign of life from them. What the
// lost one had not opened is never the new one's to see.
import { allOrNothing } from '#db/all-or-nothing.ts'
import { holdRoom } from '#db/couples.ts'
import { acceptBack, type OpenInvite, wayBack } from '#db/invites.ts'
import { askForPlace, isGuest } from '#db/place-askings.ts'
import { everySessionOf, type ListedSession } from '#db/sessions.ts'
import { type PlaceStage, WAITS } from '#shared/place-anew.ts'
import { isFromHome } from '#shared/session/from-home.ts'
import { type Refusal, refuse } from '#shared/session/refusal.ts'
import { partnerOf } from '#shared/session/seat.ts'
import type { OfCouple } from '../core/access.ts'
import type { Core } from '../core/core.ts'
import { type Appends, inTurns } from '../live/in-turns.ts'
import type { InviteSeen } from '../reads/invite.ts'
import { placeStage } from '../reads/place-anew.ts'
import { newId } from '../secrets.ts'
import { standingInvite } from './invite.ts'

const ATTEMPTS = 5

export type PlaceAnew = Exclude<PlaceStage, { stage: 'none' | 'ready' }> | { stage: 'link'; invite: InviteSeen }

/**
 * [ST18] Asks that the partner's place be given anew, and says how it stands: the same words for seven days, whatever happens, and from
 * then on whether there is a link. Who answers on one phone for the partner has a link for them instead.
 */
export async function letBackIn(
  core: Core,
  { person, couple, ...own }: OfCouple,
  { host }: { host: string | null },
): Promise<PlaceAnew | Refusal> {
  const [latest] = own.partner && own.partnerHeldBy === null ? await sittings(core.db, couple) : []
  if (!own.partner || !latest) return refuse('not-found')
  const asked = await askOnce(core, { couple, person: own.partner, by: person })
  if (asked.stage === 'waiting') core.seek(own.partner)
  if (asked.stage !== 'ready') return asked
  const letsBack = partnerOf(own.seat)
  // [ST3] The link is the same for as long as it is open.
  const find = () => wayBack(core.db, { couple, letsBack, now: core.now() })
  const made = { couple, session: latest.session, note: null, letsBack }
  const invite = await standingInvite(core, { find, made, host })
  return 'refused' in invite ? invite : { stage: 'link', invite }
}

type About = { couple: string; person: string; by: string }

/** One asking at a time, however often it is asked. */
function askOnce(core: Core, about: About): Promise<Exclude<PlaceStage, { stage: 'none' }>> {
  return core.db.transaction(async (tx) => {
    await holdRoom(tx, about)
    const standing = await placeStage({ ...core, db: tx }, about)
    if (standing.stage !== 'none') return standing
    const askedAt = core.now()
    // Who has an account signs in anywhere: it never comes to a link, and who asks is told the same.
    const endedAt = (await isGuest(tx, about)) ? null : askedAt
    await askForPlace(tx, { ...about, asking: newId(), askedAt, endedAt })
    return { stage: 'waiting', until: askedAt + WAITS } as const
  })
}

type ComingBack = { person: string; name: string; invite: OpenInvite }

/** In every session that is not closed at once, or in none: nobody is half back. */
export async function comeBack(core: Core, coming: ComingBack): Promise<{ session: string } | Refusal> {
  const { couple } = coming.invite
  for (let tries = 0; tries < ATTEMPTS; tries++) {
    const sessions = (await sittings(core.db, couple)).map(({ session }) => session)
    const places = sessions.toSorted().map((session) => ({ session, couple }))
    const done = await inTurns(core, places, (appends) => sitDown(core, coming, appends))
    if (done === 'again') continue
    for (const session of sessions) await core.presences.renewAll(session)
    const [session] = sessions
    return done && session ? { session } : refuse('invitation-closed')
  }
  throw new Error('sessions kept being opened while somebody came back')
}

async function sitDown(core: Core, { person, name, invite }: ComingBack, appends: Appends) {
  const { couple, letsBack } = invite
  const done = await allOrNothing(core.db, async (tx) => {
    await holdRoom(tx, { couple })
    // One that was opened meanwhile would keep what the lost one began in it.
    if ((await sittings(tx, couple)).some(({ session }) => !appends.has(session))) return 'again' as const
    const accepted = await acceptBack(tx, { invite: invite.invite, person, at: core.now() })
    if (!accepted) return null
    const { seat } = accepted
    for (const append of appends.values()) {
      await append?.(tx, { command: newId(), person, seat, events: [{ type: 'seat-taken', seat, words: { name } }] })
    }
    return 'seated' as const
  })
  // Before anything is shown, so that neither the lost one's line nor the counsellor's, who has to ask anew, hears of who came.
  if (done !== 'seated' || !letsBack) return done
  for (const { session } of await everySessionOf(core.db, { couple })) {
    for (const gone of [letsBack, 'counsellor'] as const) core.endSockets(session, gone)
  }
  return done
}

/**
 * The couple's sessions that go on, the latest first and a break after them; where no exercise does, the last one, for the names that the
 * next begins with.
 */
async function sittings(db: Core['db'], couple: string): Promise<ListedSession[]> {
  const all = await everySessionOf(db, { couple })
  const isBreak = ({ exercise }: ListedSession) => isFromHome({ id: exercise })
  const exercises = all.filter((each) => !isBreak(each))
  const open = all.filter(({ closedAt }) => closedAt === null)
  const going = open.filter((each) => !isBreak(each))
  return [...(going.length > 0 ? going : exercises.slice(0, 1)), ...open.filter(isBreak)]
}
