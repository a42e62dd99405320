// What a couple may do: the house's exercises, each with their last closed session of it. The scripts themselves are pure and shared.
import type { Db } from '#db/client.ts'
import { earlierSession, sessionsOf } from '#db/sessions.ts'
import { scriptById } from '#shared/exercises/catalogue.ts'
import { type Script, walksThrough } from '#shared/exercises/exercise.ts'
import { hasSomethingToTalkOver, reflect } from '#shared/reflection/reflect.ts'
import type { Offered } from '#shared/session/decide.ts'
import { replay } from '#shared/session/evolve.ts'
import { type Refusal, refuse } from '#shared/session/refusal.ts'
import type { Log } from './log.ts'

type Ground = { db: Db; log: Log }
type Asked = {
  couple: string
  exercise: string
  /** Left out of the count: the session that is being changed. */
  but?: string
  /** The letter to walk through, where somebody chose one. */
  about?: string
}

export async function offeredTo(ground: Ground, { about, ...asked }: Asked): Promise<Offered | Refusal> {
  const script = scriptById(asked.exercise)
  if (!script) return refuse('no-such-exercise')
  const earlier = await earlierSession(ground.db, asked)
  if (!walksThrough(script)) return about ? refuse('malformed') : { script, earlier }
  const letter = await letterFor(ground, { couple: asked.couple, script, ...(about && { about }) })
  return typeof letter === 'string' ? { script, earlier, about: letter } : letter
}

// [SE12] The one that was asked for, or the last one of another exercise with something in it to talk over.
export async function letterFor(
  ground: Ground,
  { couple, script, about }: { couple: string; script: Script; about?: string },
): Promise<string | Refusal> {
  const closed = (await sessionsOf(ground.db, { couple })).filter(({ closedAt }) => closedAt !== null)
  closed.sort((a, b) => (b.closedAt ?? 0) - (a.closedAt ?? 0))
  const others = closed.filter(({ exercise }) => exercise !== script.id)
  const candidates = about ? closed.filter(({ session }) => session === about) : others
  if (about && candidates.length === 0) return refuse('not-found')
  for (const { session } of candidates) {
    const past = replay(session, await ground.log.load(ground.db, { couple, session }))
    if (hasSomethingToTalkOver(reflect(past, []))) return session
  }
  return refuse('nothing-to-walk-through')
}
