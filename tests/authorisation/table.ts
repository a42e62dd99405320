// The table of who may do what: every HTTP door, the line to a session and every command, with who asks and what a room can be like.
// It is the one entrance to its parts, and tells what each asker must hear; the tests beside it ask.
import { DOORS } from '#server/doors/doors.ts'
import type { RefusalCode } from '#shared/session/refusal.ts'
import { COUNSELLED_ROUTES } from './counselled-routes.ts'
import type { Place, Row, Setting, Written } from './door-row.ts'
import { ROUTES } from './routes.ts'

export { type Answer, type Answers, COMMANDS, type Row as CommandRow, STATES, type State } from './commands.ts'
export { type Place, type Row, SETTINGS, type Setting } from './door-row.ts'
export { HOST_COMMANDS, HOSTED_COMMANDS, SITUATIONS, type Situation } from './host-commands.ts'

/** Somebody signed in. `former`: sat in the second's seat. `host`: the counsellor it is about; `covering`: covers for them, or for others;
 * `elsewhere`: of other couples. Who is signed out comes anew to each door, since some of them sign in. */
const SOMEBODY = [
  'outsider',
  'former',
  'knocker',
  'first',
  'second',
  'host',
  'covering',
  'elsewhere',
  'disabled',
] as const
export type Asker = (typeof SOMEBODY)[number] | 'signed-out'

/** One for all places, so that where it is about oneself alone they change nothing of theirs. */
export const COUNSELLORS: readonly Asker[] = ['host', 'covering', 'elsewhere', 'disabled']

export type Who =
  | 'nobody'
  | 'anybody'
  | 'strangers'
  | 'somebody'
  | 'partners'
  | 'writers'
  | 'waiting'
  | 'holding'
  | 'owner'
  | 'holder'
  | 'knocker'
  | 'host'
  | 'acting'
  | 'counsellors'
  | 'asked'
  | 'handing-or-asked'
  | 'host-and-partners'
  | 'acting-and-partners'

const MAY: Record<Who, readonly Asker[]> = {
  // What it names does not exist.
  nobody: [],
  anybody: ['signed-out', ...SOMEBODY],
  // All but those who sit there.
  strangers: ['signed-out', 'outsider', 'former', 'knocker', 'host', 'covering', 'elsewhere', 'disabled'],
  // About themselves.
  somebody: SOMEBODY,
  partners: ['first', 'second'],
  // Each their own words, also who sat there before somebody else.
  writers: ['first', 'second', 'former'],
  // What they wait in, hold and are signed in on is the first's.
  waiting: ['first'],
  holding: ['first'],
  owner: ['first'],
  // Who alone of those who are no counsellor has an account.
  holder: ['first'],
  knocker: ['knocker'],
  host: ['host'],
  acting: ['host', 'covering'],
  counsellors: ['host', 'covering', 'elsewhere'],
  asked: ['covering', 'elsewhere'],
  'handing-or-asked': ['host', 'covering', 'elsewhere'],
  'host-and-partners': ['host', 'first', 'second'],
  'acting-and-partners': ['host', 'covering', 'first', 'second'],
}

/** By HTTP method and address. Doors of the sign-in library have a list of their own. */
export const ROWS: Record<string, Row> = Object.fromEntries(
  Object.entries({ ...ROUTES, ...COUNSELLED_ROUTES }).map(([at, row]) => [at, { ...row, who: whoAt(at, row) }]),
)

/** As the door itself says. */
function whoAt(at: string, { none }: Written): Who {
  const name = DOORS.find((door) => door.at === at)?.who.name ?? ''
  if (!(name in MAY)) throw new Error(`nobody knows who may use ${at}: ${name}`)
  return none ? 'nobody' : (name as Who)
}

/** Where somebody covers for the host, and where somebody else is asked to. */
const COVERED: readonly Setting[] = ['counselled', 'reflected']
const ASKED: readonly Setting[] = ['handing-over']

const BY_COVER: readonly Who[] = ['acting', 'acting-and-partners', 'asked', 'handing-or-asked']
const BY_BEING_ASKED: readonly Who[] = ['asked', 'handing-or-asked']

export function may({ who }: Pick<Row, 'who'>, setting: Setting, asker: Asker): boolean {
  if (asker === 'covering' && BY_COVER.includes(who)) return COVERED.includes(setting)
  if (asker === 'elsewhere' && BY_BEING_ASKED.includes(who)) return ASKED.includes(setting)
  return MAY[who].includes(asker)
}

/** What somebody hears at a door in a room that is so. */
export function expected(row: Row, setting: Setting, asker: Asker): 'may' | RefusalCode {
  if (may(row, setting, asker)) return row.not?.[setting] ?? 'may'
  if (asker === 'signed-out') return 'signed-out'
  if (row.confirms && COUNSELLORS.includes(asker)) return 'wrong-password'
  return row.who === 'strangers' ? 'invitation-closed' : 'not-found'
}

/** Whether there is something in this place of all that the door names, and it names something. */
export function isNamedIn({ path, body }: Row, place: Place): boolean {
  const named = new Set<keyof Place>()
  const watched = new Proxy(place, {
    get: (held, key: keyof Place) => {
      named.add(key)
      return held[key]
    },
  })
  path(watched)
  body?.(watched)
  return named.size > 0 && [...named].every((key) => (key === 'code' ? place.code.word : place[key]) !== '')
}
