// Exercises that were suggested until next time. One is done when the two have closed it since, whenever that was.
import { type Homework, homeworkOf } from '#db/homework.ts'
import { pastSessions } from '#db/looking-back.ts'
import { type Consented, reaches } from '#shared/reflection/for-counsellor.ts'
import type { Core } from '../../core/core.ts'

/** [CO42] `done` null: it is not agreed that this is told. */
export type HomeworkSeen = Homework & { done: boolean | null }

/** `told`: what the two agree to have read of their past. They themselves are told all. */
export async function homeworkSeen(
  { db }: Pick<Core, 'db'>,
  { counselling, couple, told }: { counselling: string; couple: string; told: Consented },
): Promise<HomeworkSeen[]> {
  const given = await homeworkOf(db, { counselling })
  const seen = given.map(async (one) => {
    if (!told) return { ...one, done: null }
    const [last] = await pastSessions(db, { couple, exercise: one.exercise, most: 1 })
    return { ...one, done: last !== undefined && reaches(told, last) && (last.closedAt ?? 0) > one.at }
  })
  return Promise.all(seen)
}

/** [CO58] Where there is any, and it is told whether it was done. */
export function doneShown(homework: readonly HomeworkSeen[]) {
  return { homework: homework.some(({ done }) => done !== null) }
}
