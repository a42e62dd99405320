// Everything a database can hold of two people and their counsellor, made by the core itself, and ground to stand on that remembers nothing.
import { randomBytes, randomUUID } from 'node:crypto'
import type { Database } from '#db/client.ts'
import { roomOf } from '#db/couples.ts'
import { addPerson } from '#db/people.ts'
import { authAccount, authUser } from '#db/schema/auth.ts'
import { secondFactors } from '#db/schema/counselling.ts'
import { openSession } from '#db/sessions.ts'
import {
  counselledBy,
  counsellingOf,
  coupleOf,
  deskOf,
  metIn,
  notingOn,
  ownCounselling,
  waitingIn,
} from '#server/core/access.ts'
import type { Core } from '#server/core/core.ts'
import { openCore } from '#server/core/open-core.ts'
import { originsOf } from '#server/front/origins.ts'
import { NOBODY_ELSEWHERE } from '#server/live/elsewhere.ts'
import { PLACED } from '#server/log/own-key.ts'
import { readEnv } from '#server/ops/env.ts'
import type { Journal } from '#server/ops/journal.ts'
import { counsellingInvites } from '#server/reads/counselling/invited.ts'
import { openReads } from '#server/reads.ts'
import { newCode } from '#server/writes/code.ts'
import { acceptCounselling } from '#server/writes/counselling/accept.ts'
import { beginCounselling, noteSafety } from '#server/writes/counselling/begin.ts'
import { consent } from '#server/writes/counselling/consent.ts'
import { becomeCounsellor } from '#server/writes/counselling/counsellor.ts'
import { newCounsellorCode } from '#server/writes/counselling/counsellor-code.ts'
import { giveHomework } from '#server/writes/desk/homework.ts'
import { planMeeting } from '#server/writes/desk/meetings.ts'
import { writeFollowUp, writeNote } from '#server/writes/desk/notes.ts'
import { knockAt } from '#server/writes/knock.ts'
import { keepExercise } from '#server/writes/own-exercises.ts'
import { openRoom } from '#server/writes/room.ts'
import { openNext } from '#server/writes/session.ts'
import { takeWay } from '#server/writes/way.ts'
import type { Script } from '#shared/exercises/exercise.ts'
import { ourLoop } from '#shared/exercises/our-loop.ts'
import { isRefusal } from '#shared/session/refusal.ts'
import { weather } from '#tests/support/first-edition/weather.ts'
import { proven } from './proven.ts'
import { walk } from './rehearsal.ts'
import { NOON } from './rows.ts'

const bytes = () => randomBytes(32)
const SECRETS = { wrapping: bytes(), addresses: bytes(), limits: bytes(), signIns: 'signs', digits: 'digits' }
const HOST = 'localhost:3000'

type Somebody = { id: string; account: string; signIn: string; locale: 'en'; guest: boolean }
export type Ground = {
  core: Core
  reads: ReturnType<typeof openReads>
  noted: string[]
}

/** Fresh, as after a start: whatever is read is read from the database. */
export function openGround({ db, prepared }: Pick<Database, 'db' | 'prepared'>): Ground {
  const noted: string[] = []
  const note = (fields: object, event: string) => void noted.push(`${event} ${JSON.stringify(fields)}`)
  const journal: Journal = { info: note, warn: note, error: note }
  const nothing = () => {}
  const core = openCore({
    db,
    prepared,
    secrets: SECRETS,
    journal,
    now: () => NOON,
    draw: () => 0,
    env: readEnv({ NODE_ENV: 'test', COUNSELLORS: 'open' }),
    origins: originsOf({ base: undefined, port: 3000, lan: false }),
    lines: { show: nothing, tell: nothing } as never,
    wrote: nothing,
    elsewhere: NOBODY_ELSEWHERE,
    patience: undefined,
    ahead: () => 0,
    ending: { endSockets: nothing, endSignIn: nothing, seek: nothing },
  })
  return { core, reads: openReads(core), noted }
}

async function somebody({ core }: Ground): Promise<Somebody> {
  const id = randomUUID()
  const { name, sealed } = core.addresses.kept(id, `${id}@example.org`)
  await core.db.insert(authUser).values({ id, name: '', email: name, sealedAddress: sealed, isAnonymous: false })
  const password = core.ownKeys.sealText('as long as a hash of a password would be', PLACED.password(id))
  await core.db
    .insert(authAccount)
    .values({ id: randomUUID(), accountId: id, providerId: 'credential', userId: id, password })
  await addPerson(core.db, { id, account: id, locale: 'en', at: NOON })
  return { id, account: id, signIn: 'none', locale: 'en', guest: false }
}

export type Everything = {
  ada: Somebody
  mara: Somebody
  tom: Somebody
  couple: string
  counselling: string
  meeting: string
  exercise: string
  /** Closed with all that partners do, closed, under way, and with nobody in the other seat. */
  sessions: { full: string; closed: string; open: string; waiting: string }
  knock: string
}

export async function everything(ground: Ground, ownExercise: object): Promise<Everything> {
  const { core, reads } = ground
  const [ada, mara, tom] = [await somebody(ground), await somebody(ground), await somebody(ground)]
  sure(await becomeCounsellor(core, { ...ada, token: null, name: 'Ada' }))
  const sealedSecret = core.ownKeys.seal('JBSWY3DPEHPK3PXP', PLACED.factor(ada.account))
  await core.db.insert(secondFactors).values({ accountId: ada.account, sealedSecret, confirmedAt: NOON })
  const desk = sure(await deskOf(core, ada.id))
  const { counselling } = await beginCounselling(core, desk, { alias: 'Monday', policy: 'no-secrets' })
  const held = [core, ada.id, counselling] as const
  const { links } = sure(await counsellingInvites(core, proven(await ownCounselling(...held)), HOST))
  for (const [at, person] of [mara, tom].entries())
    sure(
      await acceptCounselling(core, {
        person: person.id,
        token: links[at]?.token ?? '',
        name: at === 0 ? 'Mara' : 'Tom',
      }),
    )
  for (const seat of ['first', 'second'] as const)
    await noteSafety(core, proven(await counsellingOf(...held)), { seat, asked: true })
  for (const purpose of ['hosting', 'past-reflections', 'agreements'] as const)
    for (const { id } of [mara, tom])
      sure(await consent(core, proven(await counselledBy(core, id, counselling)), { purpose, reachesBackTo: null }))
  const couple = (await reads.home(mara)).couples[0]?.couple ?? ''
  const room = await roomOf(core.db, { couple })
  const { exercise } = (await keepExercise(core, desk, JSON.stringify(ownExercise))) as { exercise: string }
  const met = sure(await metIn(...held))
  sure(await giveHomework(core, met, exercise))
  await writeNote(core, proven(await notingOn(core, ada.id, counselling)), 'a note')
  await writeFollowUp(core, met, 'a line to both')
  const plan = { at: null, minutes: 50, exercises: ['weather', exercise] }
  const { meeting } = sure(await planMeeting(core, met, plan))
  const played = (script: Script, seed: number, of: number) =>
    logged(ground, { couple, room, script, seed, of, mara, tom })
  const full = await played(ourLoop, 2, 1)
  const closed = await played(weather, 1, 1)
  const open = await played(weather, 4, 0.6)
  const own = proven(await coupleOf(core, mara.id, couple))
  sure(await openNext(core, own, { exercise }))
  sure(await newCounsellorCode(core, own, 'en'))
  sure(await takeWay(core, own, { way: 'first-time' }))
  const { session: waiting } = sure(
    await openRoom(core, { person: mara.id, exercise: 'weather', name: 'Mara', note: 'come in', host: HOST }),
  )
  const { word, digits } = sure(await newCode(core, proven(await waitingIn(core, mara.id, waiting)), 'en'))
  const guest = await somebody(ground)
  const { knock } = sure(await knockAt(core, { person: guest.id, word, digits, name: 'Eve' }))
  return { ada, mara, tom, couple, counselling, meeting, exercise, sessions: { full, closed, open, waiting }, knock }
}

type Logging = { couple: string; room: string; script: Script; seed: number; of: number; mara: Somebody; tom: Somebody }

/** A session as two rehearsal partners would have left it. */
async function logged({ core }: Ground, { couple, room, script, seed, of, mara, tom }: Logging): Promise<string> {
  const session = randomUUID()
  const { log } = walk(script, seed)
  await openSession(core.db, { session, room, exercise: script.id, version: script.version, at: NOON - seed })
  for (const entry of log.slice(0, Math.ceil(log.length * of))) {
    const person = entry.seat === 'first' ? mara.id : tom.id
    const closes = entry.events.some(({ type }) => type === 'session-closed')
    const changes = closes ? { closedAt: entry.at } : {}
    await core.log.append(core.db, { ...entry, session, couple, person, command: randomUUID(), changes })
  }
  return session
}

function sure<T extends object>(answer: T): Exclude<T, { refused: unknown }> {
  if (isRefusal(answer)) throw new Error(answer.refused)
  return answer as Exclude<T, { refused: unknown }>
}
