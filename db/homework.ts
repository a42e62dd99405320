// Exercises that a couple is asked to do by themselves until the next meeting. Whether they did is told by their sessions alone.
import { and, desc, eq, isNull } from 'drizzle-orm'
import type { Instant } from '#shared/time.ts'
import type { Db } from './client.ts'
import { homework } from './schema/counselling.ts'

export type Homework = { homework: string; exercise: string; at: Instant }

export async function giveHomework(
  db: Db,
  { homework: id, counselling, exercise, at }: Homework & { counselling: string },
): Promise<void> {
  await db.insert(homework).values({ id, counsellingId: counselling, exercise, at })
}

/** What was not taken back, the newest first. */
export function homeworkOf(db: Db, { counselling }: { counselling: string }): Promise<Homework[]> {
  return db
    .select({ homework: homework.id, exercise: homework.exercise, at: homework.at })
    .from(homework)
    .where(and(eq(homework.counsellingId, counselling), isNull(homework.takenBackAt)))
    .orderBy(desc(homework.at), homework.id)
}

export async function takeBackHomework(
  db: Db,
  { homework: id, counselling, at }: { homework: string; counselling: string; at: Instant },
): Promise<boolean> {
  const taken = await db
    .update(homework)
    .set({ takenBackAt: at })
    .where(and(eq(homework.id, id), eq(homework.counsellingId, counselling), isNull(homework.takenBackAt)))
    .returning({ homework: homework.id })
  return taken.length > 0
}
