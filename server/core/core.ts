// What the core functions of reads/ and writes/ stand on. Made once, at the start; they take it and plain arguments, and know no request.
import type { Db } from '#db/client.ts'
import type { Seat } from '#shared/session/seat.ts'
import type { Instant } from '#shared/time.ts'
import type { Origins } from '../front/origins.ts'
import type { Addresses } from '../identity/addresses.ts'
import type { Desks } from '../line/desks.ts'
import type { Presences } from '../live/presence.ts'
import type { LiveSessions } from '../live/sessions.ts'
import type { Keyring } from '../log/keyring.ts'
import type { Log } from '../log/log.ts'
import type { OwnKeys } from '../log/own-key.ts'

export type Core = {
  db: Db
  keyring: Keyring
  ownKeys: OwnKeys
  addresses: Addresses
  log: Log
  sessions: LiveSessions
  presences: Presences
  desks: Desks
  origins: Origins
  /** The key for hashes of what is so short that a plain hash could be guessed. */
  secret: string
  /** Who runs this server, by name, if they say so. */
  hostName: string | null
  /** `open`: anybody with an account may become one. */
  counsellors: 'open' | 'closed'
  now: () => Instant
  /** By how many milliseconds the server was told to be ahead of the machine's clock, for what the database's clock decides. */
  ahead: () => number
  /** A whole number from 0 to n - 1, by chance. */
  draw: (n: number) => number
  /** Ends every socket of a session whose membership has changed, or those of one seat. */
  endSockets: (session: string, seat?: Seat) => void
  /** Looks on every process whether somebody has a line. If so, requests to give their places to somebody else end. */
  seek: (person: string) => void
  /** Ends every socket of a sign-in that is over. */
  endSignIn: (signIn: string) => void
}
