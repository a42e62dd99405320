// What everybody is shown of each session, as one keyed hash: it is the same for the same log alone, and nobody guesses words by it.
import { stringify } from 'safe-stable-stringify'
import type { Db } from '#db/client.ts'
import { everySession } from '#db/sessions.ts'
import { replay } from '#shared/session/evolve.ts'
import { PARTNER_SEATS } from '#shared/session/seat.ts'
import type { Session } from '#shared/session/session.ts'
import { viewFor } from '#shared/session/view.ts'
import { viewForHost } from '#shared/session/view-host.ts'
import { unlessDamaged } from '../log/damage.ts'
import { fold } from '../log/fold.ts'
import { type Keyring, openKeyring } from '../log/keyring.ts'
import { type Log, openLog } from '../log/log.ts'

/** [BK7] By session; null for one that does not open. */
export async function viewDigests(db: Db, wrapping: Buffer): Promise<Record<string, string | null>> {
  const keyring = openKeyring(wrapping)
  const log = openLog(keyring, () => Promise.reject(new Error('nothing is written here')))
  const digests: Record<string, string | null> = {}
  for (const place of await everySession(db)) digests[place.session] = await digestOf(db, { log, keyring, place })
  return digests
}

type Digesting = { log: Log; keyring: Keyring; place: { session: string; couple: string } }

async function digestOf(db: Db, { log, keyring, place }: Digesting): Promise<string | null> {
  const folding = async () => {
    const entries = await log.load(db, place)
    if (entries.length === 0) return ''
    const shown = fold(log, place.session, entries, (sound) => stringify(shownOf(replay(place.session, sound))))
    return keyring.own.prove(String(shown)).toString('base64url')
  }
  return unlessDamaged(folding())
}

function shownOf(session: Session) {
  return [...PARTNER_SEATS.map((seat) => viewFor(session, seat)), viewForHost(session)]
}
