// An exercise that the two are asked to do by themselves until next time, and taking that back.
import * as given from '#db/homework.ts'
import { type Refusal, refuse } from '#shared/session/refusal.ts'
import { type Counsels, isId, type Met } from '../../core/access.ts'
import type { Core } from '../../core/core.ts'
import { isKnownTo } from '../../core/library.ts'
import { newId } from '../../secrets.ts'

export async function giveHomework(
  core: Core,
  { person, counselling }: Met,
  exercise: string,
): Promise<{ homework: string } | Refusal> {
  if (!(await isKnownTo(core, person, exercise))) return refuse('no-such-exercise')
  const homework = newId()
  await given.giveHomework(core.db, { homework, counselling, exercise, at: core.now() })
  return { homework }
}

export async function takeBackHomework(
  core: Core,
  { counselling }: Counsels,
  homework: string,
): Promise<object | Refusal> {
  const at = core.now()
  const taken = isId(homework) && (await given.takeBackHomework(core.db, { homework, counselling, at }))
  return taken ? {} : refuse('not-found')
}
