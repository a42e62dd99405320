// What is there once all is well again: what a fresh line of each seat shows, and what the log in the database comes to, folded anew.
import { join } from 'node:path'
import { stringify } from 'safe-stable-stringify'
import { currentSitting } from '#db/couples.ts'
import { entriesOf } from '#db/entries.ts'
import { openDatabase } from '#db/open-database.ts'
import { openKeyring } from '#server/log/keyring.ts'
import { type LogEntry, openLog } from '#server/log/log.ts'
import { openSecrets } from '#server/log/root-secret.ts'
import { openLive } from '#shared/session/live.ts'
import { PARTNER_SEATS, type PartnerSeat } from '#shared/session/seat.ts'
import type { Couple } from '#tests/bench/servers/couples.ts'
import type { Found, Kept } from './check.ts'
import { lineTo } from './person.ts'

type Shown = Map<string, Record<PartnerSeat, string>>

const SHOWN_WITHIN = 15_000

/** By session; what no fresh line shows in time reads so. */
export async function showAll(origins: readonly string[], couples: readonly Couple[]): Promise<Shown> {
  const shown: Shown = new Map()
  for (const [at, couple] of couples.entries()) {
    const session = couple[0]?.room ?? ''
    const origin = origins[at % origins.length] ?? ''
    const [first = '', second = ''] = await Promise.all(couple.map(({ token }) => firstView(origin, session, token)))
    shown.set(session, { first, second })
  }
  return shown
}

function firstView(origin: string, session: string, token: string): Promise<string> {
  return new Promise((resolve) => {
    const line = lineTo(origin, { session, token })
    const settle = (what: string) => {
      clearTimeout(late)
      line.close()
      resolve(what)
    }
    const late = setTimeout(() => settle('nothing'), SHOWN_WITHIN)
    line.on('connect_error', ({ message }) => settle(`refused: ${message}`))
    line.on('view', ({ version, view }) => settle(stringify({ version, view }) ?? ''))
  })
}

type Place = { url?: string | undefined; folder: string; key?: string | undefined }

/** No server may have the database open. */
export async function readAll({ url, folder, key }: Place, shown: Shown): Promise<Found[]> {
  const { db, prepared, close } = await openDatabase({ url, folder })
  try {
    const secrets = await openSecrets(db, { given: key, file: join(folder, 'sealing-key') })
    const log = openLog(openKeyring(secrets.wrapping), prepared)
    const found: Found[] = []
    for (const [session, views] of shown) {
      const person = (await entriesOf(db, session))[0]?.person ?? ''
      const couple = (await currentSitting(db, { session, person }))?.seat.couple ?? ''
      const entries = await log.load(db, { session, couple })
      found.push({ session, shown: views, log: entries.map(keptOf), folded: foldedOf(session, entries) })
    }
    return found
  } finally {
    await close()
  }
}

function keptOf({ position, at, command, seat, events }: LogEntry): Kept {
  const given = events.find((event) => event.type === 'answer-given')
  const value = given && 'value' in given.words ? given.words.value : null
  return { position, at, command, seat, text: value?.kind === 'text' ? value.text : null }
}

function foldedOf(session: string, entries: readonly LogEntry[]): Record<PartnerSeat, string> {
  if (entries.length === 0) return { first: 'nothing was kept', second: 'nothing was kept' }
  const { seen } = openLive(session, entries)
  const frames = PARTNER_SEATS.map((seat) => stringify({ version: seen[seat].version, view: seen[seat].view }))
  const [first = '', second = ''] = frames
  return { first, second }
}
