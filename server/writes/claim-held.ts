// A seat that was held on a shared phone goes to a device of its own person, with a sign-in of their own. What was begun on one phone
// goes on from there, and nobody holds the seat any more.
import { allOrNothing } from '#db/all-or-nothing.ts'
import type { Tx } from '#db/client.ts'
import { couplesOf, type OwnCouple, releaseSeats } from '#db/couples.ts'
import { dropDeviceLinks } from '#db/device-links.ts'
import { dropPaperCode } from '#db/paper-codes.ts'
import { giveAccount } from '#db/people.ts'
import { type Refusal, refuse } from '#shared/session/refusal.ts'
import type { Core } from '../core/core.ts'
import type { Identity } from '../identity/identity.ts'
import { type HeldSession, inAllSessions } from '../live/all-sessions.ts'
import { WentOn } from '../live/went-on.ts'
import { newId } from '../secrets.ts'

type Claiming = {
  person: string
  /** Uses up what leads here; null where it does so no more. */
  spend: (tx: Tx) => Promise<object | null>
  identity: Pick<Identity, 'newAccount'>
}

/** [ST11] The sign-in and the seat at once, or neither. */
export async function claimHeld(
  core: Core,
  { person, spend, identity }: Claiming,
): Promise<{ headers: Headers } | Refusal> {
  const { account, headers } = await identity.newAccount()
  const [own] = await couplesOf(core.db, { person })
  const take = async (tx: Tx) => {
    const taken = (await spend(tx)) && (await giveAccount(tx, { person, account }))
    if (!taken) return null
    // [ST31] Whoever shared the phone may have the code or another link that was made on it.
    await dropPaperCode(tx, { account })
    await dropDeviceLinks(tx, { person })
    return releaseSeats(tx, { person })
  }
  const claimed = own ? await inTheirRoom(core, { person, own, take }) : await allOrNothing(core.db, take)
  return claimed ? { headers } : refuse('invitation-closed')
}

type InTheirRoom = { person: string; own: OwnCouple; take: (tx: Tx) => Promise<object | null> }

function inTheirRoom(core: Core, { person, own: { couple, seat }, take }: InTheirRoom) {
  return inAllSessions(core, {
    couple,
    work: async (tx, all) => {
      const taken = await take(tx)
      if (taken) for (const held of all.open) await onTwoDevices(core, tx, { person, couple, seat, held })
      return taken
    },
    after: async (_, all) => {
      for (const { session } of all) core.endSockets(session, seat)
      for (const { session } of all) await core.sessions.reread({ session, couple })
    },
  })
}

// [SE17] On two devices they are in one place until they say otherwise.
async function onTwoDevices(
  core: Core,
  tx: Tx,
  { held, ...by }: { person: string; couple: string; seat: OwnCouple['seat']; held: HeldSession },
): Promise<void> {
  const { row, log, live } = held
  if (live.session.mode !== 'one-phone' || live.session.phase === 'closed') return
  const at = Math.max(core.now(), log.at(-1)?.at ?? 0)
  const said = { ...by, session: row.session, command: newId(), position: log.length + 1, at }
  const events = [{ type: 'mode-changed', mode: 'in-one-place' } as const]
  const appended = await core.log.append(tx, { ...said, events, changes: {} })
  if (appended !== 'appended') throw new WentOn()
}
