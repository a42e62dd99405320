// An exercise that the two are asked to do by themselves until next time, and taking that back.
import { giveHomework, takeBackHomework } from '#db/homework.ts'
import { type Refusal, refuse } from '#shared/session/refusal.ts'
import { bothHaveMet, counsellingOf, isId } from '../../core/access.ts'
import type { Core } from '../../core/core.ts'
import { newId } from '../../secrets.ts'
import { isKnownTo } from './exercises.ts'

type OfCouple = { person: string; counselling: string }

export async function suggestHomework(
  core: Core,
  { person, counselling, exercise }: OfCouple & { exercise: string },
): Promise<{ homework: string } | Refusal> {
  const own = await counsellingOf(core.db, person, counselling, core.now())
  if (!own?.couple) return refuse('not-found')
  if (!(await bothHaveMet(core.db, own))) return refuse('not-agreed')
  if (!(await isKnownTo(core, { person, exercise }))) return refuse('no-such-exercise')
  const homework = newId()
  await giveHomework(core.db, { homework, counselling, exercise, at: core.now() })
  return { homework }
}

export async function dropHomework(
  core: Core,
  { person, counselling, homework }: OfCouple & { homework: string },
): Promise<object | Refusal> {
  if (!isId(homework) || !(await counsellingOf(core.db, person, counselling, core.now()))) return refuse('not-found')
  const taken = await takeBackHomework(core.db, { homework, counselling, at: core.now() })
  return taken ? {} : refuse('not-found')
}
