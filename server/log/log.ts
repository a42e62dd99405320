// The log as the rooms see it: entries with their words, sealed on the way in and opened on the way out. It decides nothing.
import { type Asked, type AskedEntry, appendAll, type CommandStanding, type Put, standingOf } from '#db/appending.ts'
import { rewriteEntry } from '#db/binding.ts'
import type { Db, Tx } from '#db/client.ts'
import { type Appended, appendEntry, type Changes, entriesOf, type StoredEntry } from '#db/entries.ts'
import { entriesAfter, type KnownOf, type LaterEntry } from '#db/later-entries.ts'
import type { Prepared } from '#db/prepared.ts'
import type { EventStructure } from '#db/schema/sessions.ts'
import { speaksOfOther } from '#shared/session/erasure.ts'
import { type Entry, ERASED, type SessionEvent, sealedFor } from '#shared/session/events.ts'
import type { PartnerSeat } from '#shared/session/seat.ts'
import { plainTexts } from '#shared/text.ts'
import { openBatches } from './batches.ts'
import { Damaged, opening } from './damage.ts'
import type { Keyring, OpenKey, Owner } from './keyring.ts'
import { proofOf } from './proof.ts'
import { open, seal } from './seal.ts'
import { withOpenScript, withSealedScript } from './sealed-script.ts'

type Place = { session: string; couple: string }
export type LogEntry = Entry & { command: string; person: string }
type PutBy = Place & { seat: PartnerSeat; by: string; waits: boolean; changes: Required<Omit<Changes, 'lastAt'>> }
type Written = Place & { changes: Changes }

type Sealed = Pick<StoredEntry, 'events' | 'words' | 'key' | 'aboutOther' | 'proof'>

export type Log = {
  /** An entry's structure in the open and its words sealed, by its author's key or the joint one. */
  seal: (db: Db, entry: Unsealed) => Promise<Sealed>
  /** Seals and appends one entry, in a transaction of its own or within the one given. */
  append: (db: Db, entry: LogEntry & Written) => Promise<Appended>
  /**
   * [DU63] Seals and appends one entry together with those of other sessions that wait. Null where it does not fit, and nothing was
   * written: what stands in the way is told by `standing`. `by`: whoever says it.
   */
  put: (db: Db, entry: LogEntry, by: PutBy) => Promise<Put | null>
  /** How things stand for a command that has written nothing. Null for a session that does not exist. */
  standing: (asked: Asked) => Promise<CommandStanding | null>
  /** Seals what is no couple's own. */
  own: Keyring['own']
  /** The log with its words, from after a position on. What its author deleted reads as erased. Throws Damaged when any of it does not open. */
  load: (db: Db, session: Place, after?: number) => Promise<LogEntry[]>
  /**
   * [DU64] What was written in these sessions after what is known of them. Those in which nothing was are left out; null stands for one
   * of which the whole log is to be read, since more has changed than what comes after, or a key is not at hand.
   */
  later: (known: readonly KnownOf[]) => Promise<Map<string, LogEntry[] | null>>
  /** Told what does not open. */
  note?: Keyring['note']
  /** [DU61] Of a log that does not open: each entry as far as it does, null in the place of one that does not. */
  pieces: (db: Db, session: Place) => Promise<LogPiece[]>
  /** Makes what one person wrote another's: the same words at the same positions. What was deleted stays deleted. */
  handOver: (tx: Tx, handing: HandingOver) => Promise<void>
}
/** `stored`: as it lies there. */
type LogPiece = { stored: StoredEntry; entry: LogEntry | null }
type HandingOver = Place & { from: string; to: string }

type Unsealed = LogEntry & Place
/** `key`: of its owner; both null where there are no words. */
type Waiting = { session: string; entry: LogEntry; by: PutBy; owner: Owner | null; key: OpenKey | null }

type Worded = Extract<SessionEvent, { words: unknown }>['type']
const WORDED: Record<Worded, true> = {
  'session-opened': true,
  'seat-taken': true,
  'answer-given': true,
  'mirror-given': true,
  'mirror-judged': true,
  'offer-made': true,
  'offer-answered': true,
  'agreement-proposed': true,
  'agreement-reviewed': true,
  'loop-reviewed': true,
  'break-taken': true,
  'host-asked': true,
  'prompt-brought': true,
}

export function openLog(keyring: Keyring, prepared: Prepared): Log {
  // Sealed one after the other, right before they are written.
  const batches = openBatches(async (entries: readonly Waiting[]) => {
    const put = await appendAll(
      prepared,
      entries.map((waiting) => askedOf(keyring.own, waiting)),
    )
    if (put.length < entries.length) forgetKeys(keyring, entries, put)
    return put
  })
  return {
    own: keyring.own,
    put: (db, entry, by) => {
      const { session, couple } = by
      const owner = ownerOf(couple, entry)
      const key = owner && keyring.latest(db, owner)
      if (key instanceof Promise) return key.then((made) => batches.append({ session, entry, by, owner, key: made }))
      return batches.append({ session, entry, by, owner, key })
    },
    standing: (asked) => standingOf(prepared, asked),
    append: async (db, { events, changes, couple, ...entry }) => {
      const sealed = await sealWords(db, keyring, { ...entry, couple, events })
      return appendEntry(db, { ...entry, ...sealed, changes })
    },
    seal: (db, entry) => sealWords(db, keyring, entry),
    load: async (db, { session, couple }, after = 0) => {
      const keys = await keyring.all(db, couple)
      const stored = await entriesOf(db, session, after)
      return opening(`session:${session}`, keyring.note, () =>
        stored.map((entry) => opened(keyring.own, session, entry, keys)),
      )
    },
    later: async (known) => laterIn(keyring, await entriesAfter(prepared, known)),
    note: keyring.note,
    pieces: (db, place) => pieces(db, keyring, place),
    handOver: (tx, handing) => handOver(tx, keyring, handing),
  }
}

/** Written out: an object that is put together from others costs several times as much, and this is made of every command. */
function askedOf(
  own: Keyring['own'],
  { entry, by: { session, seat, by, waits, changes }, key: sealing }: Waiting,
): AskedEntry {
  const { position, command, person, at } = entry
  const { events, aboutOther, proof, words, key } = sealedBy(own, session, entry, sealing)
  return { session, position, command, seat, person, by, at, events, words, key, aboutOther, proof, waits, changes }
}

/** What did not fit may have been sealed by a key that is destroyed. */
function forgetKeys(keyring: Keyring, entries: readonly Waiting[], put: readonly Put[]): void {
  const fitted = new Set(put.map(({ session }) => session))
  for (const { session, owner } of entries) if (owner && !fitted.has(session)) keyring.forget(owner)
}

function laterIn(keyring: Keyring, stored: readonly LaterEntry[]): Map<string, LogEntry[] | null> {
  const later = new Map<string, LogEntry[] | null>()
  for (const { session, ...entry } of stored) {
    const before = later.get(session)
    const next = before === null ? null : laterOne(keyring, session, { ...entry, erasedAt: null })
    later.set(session, next && [...(before ?? []), next])
  }
  return later
}

function laterOne(keyring: Keyring, session: string, stored: StoredEntry): LogEntry | null {
  const key = stored.key === null ? undefined : keyring.known(stored.key)
  const isWhole =
    Array.isArray(stored.events) && stored.events.some(isWorded) === (stored.words !== null && key !== undefined)
  if (!isWhole || stored.events.some(({ type }) => type === 'author-erased')) return null
  try {
    return opened(keyring.own, session, stored, new Map(stored.key && key ? [[stored.key, key]] : []))
  } catch {
    // Whoever reads the whole log finds it too, and notes it.
    return null
  }
}

async function pieces(
  db: Db,
  keyring: Keyring,
  { session, couple }: { session: string; couple: string },
): Promise<LogPiece[]> {
  const keys = await keyring.all(db, couple)
  return (await entriesOf(db, session)).map((stored) => {
    try {
      return { stored, entry: opened(keyring.own, session, stored, keys) }
    } catch {
      return { stored, entry: null }
    }
  })
}

async function handOver(tx: Tx, keyring: Keyring, { session, couple, from, to }: HandingOver): Promise<void> {
  const keys = await keyring.all(tx, couple)
  for (const { stored, entry: opens } of await pieces(tx, keyring, { session, couple })) {
    if (stored.person !== from) continue
    if (!opens) {
      // [DU61] It goes along as it is, under a key that is never destroyed with the one it had: it stays what does not open.
      await rewriteEntry(tx, { ...stored, session, person: to, key: (await keyring.of(tx, { couple, person: to })).id })
      continue
    }
    const entry = { ...opens, person: to, session, couple }
    const known = stored.words && stored.key && keys.get(stored.key)
    const bare = { ...stored, person: to, words: null, key: null }
    const sealed = known
      ? await sealWords(tx, keyring, entry)
      : { ...bare, proof: proofOf(keyring.own, session, bare, bare) }
    await rewriteEntry(tx, { ...entry, ...sealed })
  }
}

async function sealWords(db: Db, keyring: Keyring, entry: Unsealed): Promise<Sealed> {
  const owner = ownerOf(entry.couple, entry)
  return sealedBy(keyring.own, entry.session, entry, owner && (await keyring.of(db, owner)))
}

/** Whose key seals its words; null where it has none. */
function ownerOf(couple: string, entry: LogEntry): Owner | null {
  if (!entry.events.some(isWorded)) return null
  return { couple, person: sealedFor(entry) === 'joint' ? null : entry.person }
}

function sealedBy(own: Keyring['own'], session: string, entry: LogEntry, by: OpenKey | null): Sealed {
  const events = entry.events.map((event) => withSealedScript(own, session, structureOf(event)))
  const aboutOther = entry.events.some(speaksOfOther)
  const proof = proofOf(own, session, entry, { events, aboutOther })
  const words = by && seal(by.key, JSON.stringify(entry.events.map(wordsOf)), placeOf(session, entry))
  return { events, aboutOther, proof, words, key: by?.id ?? null }
}

function opened(
  own: Keyring['own'],
  session: string,
  { words, key: keyId, ...stored }: StoredEntry,
  keys: ReadonlyMap<string, Buffer | null>,
): LogEntry {
  const { position, at, seat, command, person, proof } = stored
  // [DU62] An earlier version kept none.
  if (proof && !proof.equals(proofOf(own, session, stored, stored))) throw new Damaged(`session:${session}`)
  const key = keyId === null ? undefined : keys.get(keyId)
  if (words && key === null) throw new Damaged(`key:${keyId}`)
  const known = words && key ? (JSON.parse(open(key, words, placeOf(session, stored))) as unknown[]) : null
  const structure = stored.events.map((event) => withOpenScript(own, session, event))
  const events = structure.map((event, index) => (isWorded(event) ? worded(event, known?.[index]) : event))
  // Sealed with the structure it belongs to, so what comes out is what decide once gave.
  return { position, at, seat, command, person, events: events as readonly SessionEvent[] }
}

function worded(event: EventStructure, words: unknown) {
  return { ...event, words: words ? plainTexts(words) : ERASED }
}

function isWorded(event: { type: SessionEvent['type'] }): boolean {
  return event.type in WORDED
}

function wordsOf(event: SessionEvent): unknown {
  return 'words' in event ? event.words : null
}

function structureOf(event: SessionEvent): EventStructure {
  if (!('words' in event)) return event
  const { words: _, ...structure } = event
  return structure
}

/** What binds sealed words to their entry: moved to another one, or among events of other kinds, they do not open. */
function placeOf(
  session: string,
  { position, seat, person, events }: Pick<StoredEntry, 'position' | 'seat' | 'person' | 'events'>,
): string {
  return ['entry', session, position, seat, person, events.map(({ type }) => type).join('+')].join(':')
}
