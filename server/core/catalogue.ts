// Which exercises a couple may do: the library's, and their counsellor's own where given. Each comes with their last session of it.
import type { Db } from '#db/client.ts'
import { offeredOwn } from '#db/own-exercises.ts'
import { earlierSession, type ListedSession, sessionsOf } from '#db/sessions.ts'
import { scriptById } from '#shared/exercises/catalogue.ts'
import { type Script, walksThrough } from '#shared/exercises/exercise.ts'
import { scriptOf } from '#shared/exercises/file.ts'
import { hasSomethingToTalkOver, reflect } from '#shared/reflection/reflect.ts'
import { replay } from '#shared/session/evolve.ts'
import type { Offered } from '#shared/session/outcome.ts'
import { isRefusal, type Refusal, type RuleRefusal, refuse } from '#shared/session/refusal.ts'
import { unlessDamaged } from '../log/damage.ts'
import { fold } from '../log/fold.ts'
import type { Log } from '../log/log.ts'
import { hadFor, type KeepsakeGround } from './keepsakes.ts'

type Ground = { db: Db; log: Log }
type WholeGround = Ground & KeepsakeGround
type Asked = {
  couple: string
  exercise: string
  /** Left out of the count: the session that is being changed. */
  but?: string
  /** The counsellor who opens it for them, whose own exercises may be meant. */
  by?: string
}

export async function offeredTo(ground: WholeGround, asked: Asked): Promise<Offered | RuleRefusal> {
  const offered = await exerciseFor(ground, asked)
  if (isRefusal(offered) || !walksThrough(offered.script)) return offered
  const about = await reflectionFor(ground, { couple: asked.couple, script: offered.script })
  return typeof about === 'string' ? { ...offered, about } : about
}

/** The same where somebody chose the reflection that it walks through. */
export async function offeredAbout(
  ground: WholeGround,
  { about, ...asked }: Asked & { about: string },
): Promise<Offered | Refusal> {
  const offered = await exerciseFor(ground, asked)
  if (isRefusal(offered)) return offered
  if (!walksThrough(offered.script)) return refuse('malformed')
  const chosen = (await closedSessions(ground, asked.couple)).filter(({ session }) => session === about)
  if (chosen.length === 0) return refuse('not-found')
  const [found] = await withReflections(ground, asked.couple, chosen, 1)
  return found ? { ...offered, about: found.session } : refuse('nothing-to-walk-through')
}

async function exerciseFor(ground: WholeGround, asked: Asked): Promise<Offered | RuleRefusal> {
  const script = scriptById(asked.exercise) ?? (await ownScript(ground, asked))
  if (!script) return refuse('no-such-exercise')
  const earlier = await earlierSession(ground.db, asked)
  return { script, earlier, ...(await hadFor(ground, { couple: asked.couple, script, earlier })) }
}

/** [EX6] Whole, with its words, as the session will carry it. */
async function ownScript(ground: Ground, { exercise, couple, by }: Asked): Promise<Script | null> {
  const own = await offeredOwn(ground, { exercise, couple, by })
  return own && scriptOf(own.file, { id: own.exercise, version: own.version })
}

// [SE12] The last one of another exercise with something in it to talk over.
export async function reflectionFor(
  ground: Ground,
  { couple, script }: { couple: string; script: Script },
): Promise<string | RuleRefusal> {
  const closed = await closedSessions(ground, couple)
  const [found] = await withReflections(ground, couple, otherThan(script, closed), 1)
  return found?.session ?? refuse('nothing-to-walk-through')
}

/** The couple's reflections that could be walked through: the one asked for, then the last ones. */
export async function reflectionsFor(
  ground: Ground,
  { couple, script, about, most }: { couple: string; script: Script; about?: string | undefined; most: number },
): Promise<ListedSession[]> {
  const closed = await closedSessions(ground, couple)
  const asked = closed.filter(({ session }) => session === about)
  const others = otherThan(script, closed).filter(({ session }) => session !== about)
  return withReflections(ground, couple, [...asked, ...others], most)
}

async function closedSessions({ db }: Ground, couple: string): Promise<ListedSession[]> {
  const closed = (await sessionsOf(db, { couple })).filter(({ closedAt }) => closedAt !== null)
  return closed.sort((a, b) => (b.closedAt ?? 0) - (a.closedAt ?? 0))
}

function otherThan({ id }: Script, sessions: readonly ListedSession[]): ListedSession[] {
  return sessions.filter(({ exercise }) => exercise !== id)
}

async function withReflections(
  { db, log }: Ground,
  couple: string,
  sessions: readonly ListedSession[],
  most: number,
): Promise<ListedSession[]> {
  const found: ListedSession[] = []
  for (const listed of sessions) {
    if (found.length === most) break
    if (await unlessDamaged(hasReflection({ db, log }, couple, listed))) found.push(listed)
  }
  return found
}

async function hasReflection({ db, log }: Ground, couple: string, { session }: ListedSession): Promise<boolean> {
  const entries = await log.load(db, { couple, session })
  return fold(log, session, entries, (sound) => hasSomethingToTalkOver(reflect(replay(session, sound), [])))
}
