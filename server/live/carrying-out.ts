// One command in its session's turn: decided, appended, acknowledged, shown. What writes nothing is compared with the database first.
import { endAskings } from '#db/place-askings.ts'
import { breakFromHomeOf } from '#db/sessions.ts'
import type { AnyCommand, Reply, SentCommand } from '#shared/protocol.ts'
import { waitsForBreak } from '#shared/session/decide.ts'
import type { HostCommand } from '#shared/session/host-commands.ts'
import type { Decision, Followed } from '#shared/session/outcome.ts'
import { isRefusal, type Refusal } from '#shared/session/refusal.ts'
import type { Instant } from '#shared/time.ts'
import type { Seated } from '../core/access.ts'
import { append, entryAfter, hold } from './appending.ts'
import { type House, heldOf, isStale, loadIfAny, reread, takeLater, timeIn, writtenSince } from './copies.ts'
import { decided, type Sitting } from './deciding.ts'
import { hostIn, type LiveSession, openLiveSession, type Taken } from './live-session.ts'

const ATTEMPTS = 5

type Sent = SentCommand<AnyCommand>
/** `taken`: what it has written. */
type Carried = { reply: Reply; taken?: Taken }
/** What a command leads to, or the answer where it leads to nothing. */
type Thought = Reply | Thinking
/** `at`: the moment in which it was decided, and which its entry has. */
type Thinking = Followed & { at: Instant }
type Telling = { ack: (reply: Reply) => void; shown: (taken: Taken) => void }

const NOT_FOUND: Carried = { reply: { ok: false, refused: 'not-found' } }
const ON_A_BREAK: Carried = { reply: { ok: false, refused: 'on-a-break' } }
const NOT_NOW: Carried = { reply: { ok: false, refused: 'not-now' } }
const LEADING: readonly string[] = ['host-go-on', 'bring-prompt'] satisfies HostCommand['type'][]

/** `shown` is told of what was written, after `ack`. */
export async function carryOut(house: House, by: Sitting, sent: Sent, { ack, shown }: Telling): Promise<void> {
  for (let tries = 0; tries < ATTEMPTS; tries++) {
    const copy = heldOf(house, by) ?? (await loadIfAny(house, by))
    // Where there is none, all of it was deleted while this waited for its turn.
    const carried = copy ? await attempt(house, copy, by, sent) : NOT_FOUND
    if (carried) {
      // [DU1] It is committed by now. The one who asked hears first, then whoever's view has changed.
      ack(carried.reply)
      if (carried.taken) shown(carried.taken)
      return
    }
    const [written] = await writtenSince(house, [by])
    await (written ? takeLater(house, by, written) : reread(house, by))
  }
  throw new Error('the log kept going on elsewhere')
}

/** Null when the log has gone on meanwhile, so that it must be decided again. */
function attempt(house: House, copy: LiveSession, by: Sitting, sent: Sent): Promise<Carried | null> {
  if (by.seat === 'counsellor') return attemptAsHost(house, copy, by, sent)
  const follow = (said: Thought) =>
    isReply(said) ? compared(house, copy, by, sent, said) : put(house, copy, by, sent, said)
  const said = thought(house, copy, by, sent)
  return said instanceof Promise ? said.then(follow) : follow(said)
}

async function attemptAsHost(house: House, copy: LiveSession, by: Sitting, sent: Sent): Promise<Carried | null> {
  // Their seat may have another in it each time, once the one before has gone.
  if ((hostIn(copy)?.person ?? by.person) !== by.person) return NOT_FOUND
  const said = await thought(house, copy, by, sent)
  if (isReply(said)) return (await isStale(house, by, copy)) ? null : { reply: said }
  if (await isHeldForHost(house, by, sent, said.at)) return NOT_NOW
  const taken = await append(house, by, { db: house.db, copy }, saidBy(by, sent, said))
  return taken && written(house, by, taken, sent)
}

/** [BR14] Nobody is led on either; [BR13] why is for the two to tell. */
async function isHeldForHost({ db }: House, { couple }: Sitting, { command }: Sent, at: Instant): Promise<boolean> {
  if (!LEADING.includes(command.type)) return false
  return ((await breakFromHomeOf(db, { couple }))?.heldUntil ?? 0) > at
}

function thought(house: House, copy: LiveSession, by: Sitting, { id, command }: Sent): Thought | Promise<Thought> {
  const before = copy.answered.get(id)
  // [DU2] A repeat gets the first answer and writes nothing.
  if (before) return answerAgain(by, before)
  const at = timeIn(house, copy)
  const answered = (decision: Decision | Refusal): Thought => {
    if (isRefusal(decision)) return { ok: false, ...decision }
    return decision.events.length > 0 ? { ...decision, at } : accepted(copy.live.seen[by.seat].version)
  }
  const decision = decided(house, copy.live.session, by, command, at)
  return decision instanceof Promise ? decision.then(answered) : answered(decision)
}

async function put(
  house: House,
  copy: LiveSession,
  by: Seated,
  sent: Sent,
  thinking: Thinking,
): Promise<Carried | null> {
  const { session, couple, seat } = by
  const { entry, taken, changes } = entryAfter(copy, saidBy(by, sent, thinking), thinking.after)
  const waits = waitsForBreak(copy.live.session, seat, sent.command)
  const appended = await house.log.put(house.db, entry, { session, couple, seat, by: by.by, waits, changes })
  if (!appended) return compared(house, copy, by, sent, waits ? thinking.at : null)
  if (appended.askedAbout) await endAskings(house.db, { about: [by.by], at: house.now() })
  return written(house, by, taken, sent)
}

/**
 * [DU30] What changes nothing is never said from a copy that may be behind, nor to somebody whose place it is no more. `said` is no
 * reply where something was to be written and did not fit: the moment of what waits for the end of a break, null of all else.
 */
async function compared(
  house: House,
  copy: LiveSession,
  by: Seated,
  { id }: Sent,
  said: Reply | Instant | null,
): Promise<Carried | null> {
  const standing = await house.log.standing({ ...by, command: id })
  if (!standing?.sits) return NOT_FOUND
  // [ST18] Who is here is no lost one.
  if (standing.askedAbout) await endAskings(house.db, { about: [by.by], at: house.now() })
  if (standing.position !== copy.live.session.position) return null
  if (standing.repeat !== null && !copy.answered.has(id)) return firstAnswer(house, by, standing.repeat)
  // [BR14]
  if (typeof said === 'number') return (standing.heldUntil ?? 0) > said ? ON_A_BREAK : null
  return said && { reply: said }
}

/** [DU2] The answer to a command that is further back in the log than what is held of it. */
async function firstAnswer({ db, log }: House, by: Seated, position: number): Promise<Carried> {
  const entries = (await log.load(db, by)).slice(0, position)
  const { answered } = openLiveSession(by.session, by.couple, entries)
  const before = [...answered.values()].at(-1)
  return before ? { reply: answerAgain(by, before) } : NOT_FOUND
}

function written(house: House, by: Sitting, taken: Taken, { id }: Sent): Carried {
  hold(house, taken, { ...by, command: id })
  return { reply: accepted(taken.copy.live.seen[by.seat].version), taken }
}

function saidBy({ person, seat }: Sitting, { id }: Sent, { events, at }: Thinking) {
  return { command: id, person, seat, events, at }
}

function answerAgain({ person }: Sitting, before: { person: string; version: number }): Reply {
  return before.person === person ? accepted(before.version) : { ok: false, refused: 'malformed' }
}

function accepted(version: number): Reply {
  return { ok: true, version }
}

function isReply(said: Thought): said is Reply {
  return 'ok' in said
}
