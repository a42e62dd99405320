// Puts together what the core functions stand on: keys, the log, live sessions, and who is there.
import type { Prepared } from '#db/prepared.ts'
import { openAddresses } from '../identity/addresses.ts'
import { openDesks } from '../line/desks.ts'
import type { Lines } from '../line/lines.ts'
import type { Elsewhere } from '../live/elsewhere.ts'
import type { Ending } from '../live/hearing.ts'
import type { Notices } from '../live/notices.ts'
import { openPresences } from '../live/presence.ts'
import { openSessions } from '../live/sessions.ts'
import { openDamageNotes, unlessDamaged } from '../log/damage.ts'
import { openKeyring } from '../log/keyring.ts'
import { openLog } from '../log/log.ts'
import { openOwnKeys } from '../log/own-key.ts'
import type { Secrets } from '../log/root-secret.ts'
import type { Env } from '../ops/env.ts'
import type { Journal } from '../ops/journal.ts'
import { knockingAt } from '../writes/knock.ts'
import type { Core } from './core.ts'

type Ground = Pick<Core, 'db' | 'now' | 'ahead' | 'draw' | 'origins'> & {
  env: Env
  prepared: Prepared
  secrets: Secrets
  lines: Lines
  /** Told after each commit of this process. */
  wrote: Notices['tell']
  ending: Ending
  elsewhere: Elsewhere
  patience: number | undefined
  journal: Journal
}

export function openCore(ground: Ground): Core {
  const { env, db, prepared, secrets, now, ahead, draw, lines, wrote, ending, elsewhere, origins } = ground
  const { patience, journal } = ground
  const note = openDamageNotes(journal)
  const keyring = openKeyring(secrets.wrapping, note)
  const log = openLog(keyring, prepared)
  const publish: typeof lines.show = (session, seat, frame) => {
    lines.show(session, seat, frame)
    // [CO4] Being let in or out changes who is told of whom.
    if (seat === 'counsellor') void presences.renew(session).catch(() => {})
  }
  const sessions = openSessions({ db, log, now, publish, endOthers: lines.endOthers, wrote, patience })
  const knocking = (place: { session: string; couple: string }) => knockingAt({ db, keyring, now }, place)
  const isLetIn = async (place: { session: string; couple: string }) => {
    const session = await unlessDamaged(sessions.session(place))
    return session?.host?.here === 'in' && !session.host.alone
  }
  const presences = openPresences({ knocking, isLetIn, tell: lines.tell, elsewhere })
  const hostName = env.HOST_NAME ?? null
  return {
    db,
    keyring,
    ownKeys: openOwnKeys(secrets.wrapping, note),
    addresses: openAddresses(secrets, note),
    log,
    sessions,
    presences,
    desks: openDesks({ db, now }),
    origins,
    secret: secrets.digits,
    hostName,
    counsellors: env.COUNSELLORS,
    now,
    ahead,
    draw,
    ...ending,
  }
}
