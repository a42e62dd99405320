// Exercises that counsellors wrote, by version. A version that is kept never changes; one that is retired is only no longer offered.
import { and, desc, eq, exists, isNull, or } from 'drizzle-orm'
import type { ExerciseFile } from '#shared/exercises/file.ts'
import type { Instant } from '#shared/time.ts'
import type { Db } from './client.ts'
import type { RowOf } from './schema/columns.ts'
import { counsellings, homework } from './schema/counselling.ts'
import { ownExercises } from './schema/own-exercises.ts'

const shape = {
  exercise: ownExercises.exercise,
  version: ownExercises.version,
  owner: ownExercises.ownerId,
  sealed: ownExercises.sealed,
  madeAt: ownExercises.madeAt,
  retiredAt: ownExercises.retiredAt,
}
type Row = RowOf<typeof shape>
export type OwnVersion = Omit<Row, 'sealed'> & { file: ExerciseFile }

type Sealing = { seal: (words: string, place: string) => Buffer; unseal: (sealed: Buffer, place: string) => string }
export type ExercisesGround = { db: Db; log: { own: Sealing } }

export function placeOfOwn({ exercise, version }: Pick<OwnVersion, 'exercise' | 'version'>): string {
  return `own-exercise:${exercise}:${version}`
}

/** One that does not open any more is as if it were not there. Only what has been checked is ever kept. */
function asVersions({ log }: ExercisesGround, rows: readonly Row[]): OwnVersion[] {
  return rows.flatMap(({ sealed, ...row }) => {
    try {
      return sealed ? [{ ...row, file: JSON.parse(log.own.unseal(sealed, placeOfOwn(row))) as ExerciseFile }] : []
    } catch {
      return []
    }
  })
}

/** [EX5] False when there is such a version already. */
export async function keepVersion(
  ground: ExercisesGround,
  { exercise, version, owner, file, madeAt }: Omit<OwnVersion, 'retiredAt'>,
): Promise<boolean> {
  const kept = await ground.db
    .insert(ownExercises)
    .values({
      exercise,
      version,
      ownerId: owner,
      sealed: ground.log.own.seal(JSON.stringify(file), placeOfOwn({ exercise, version })),
      madeAt,
    })
    .onConflictDoNothing()
    .returning({ version: ownExercises.version })
  return kept.length > 0
}

/** Every version of one exercise, the newest first. */
export async function versionsOf(ground: ExercisesGround, { exercise }: { exercise: string }): Promise<OwnVersion[]> {
  const found = await ground.db
    .select(shape)
    .from(ownExercises)
    .where(eq(ownExercises.exercise, exercise))
    .orderBy(desc(ownExercises.version))
  return asVersions(ground, found)
}

/** The newest version that opens of each that somebody wrote, the one kept last first. `unread`: how many have none. */
export async function newestBy(
  ground: ExercisesGround,
  { owner }: { owner: string },
): Promise<{ versions: OwnVersion[]; unread: number }> {
  const newest = ground.db
    .selectDistinctOn([ownExercises.exercise], shape)
    .from(ownExercises)
    .where(eq(ownExercises.ownerId, owner))
    .orderBy(ownExercises.exercise, desc(ownExercises.version))
    .as('newest')
  const found = await ground.db.select().from(newest).orderBy(desc(newest.madeAt), newest.exercise)
  const opened = found.map(async (one) => asVersions(ground, [one])[0] ?? (await versionsOf(ground, one))[0])
  const versions = (await Promise.all(opened)).filter((one) => one !== undefined)
  return { versions, unread: found.length - versions.length }
}

/** Null `at`: offered again. */
export async function retire(
  ground: ExercisesGround,
  { exercise, owner, at }: { exercise: string; owner: string; at: Instant | null },
): Promise<boolean> {
  const retired = await ground.db
    .update(ownExercises)
    .set({ retiredAt: at })
    .where(and(eq(ownExercises.exercise, exercise), eq(ownExercises.ownerId, owner)))
    .returning({ version: ownExercises.version })
  return retired.length > 0
}

/**
 * [EX6] The newest version where this couple may do it: `by` wrote it and opens it for them, or whoever wrote it counsels them and asked
 * them to do it by themselves. Not once it is retired.
 */
export async function offeredOwn(
  ground: ExercisesGround,
  { exercise, couple, by }: { exercise: string; couple: string; by?: string | undefined },
): Promise<OwnVersion | null> {
  const asked = ground.db
    .select({ id: homework.id })
    .from(homework)
    .innerJoin(counsellings, eq(counsellings.id, homework.counsellingId))
    .where(
      and(
        eq(homework.exercise, ownExercises.exercise),
        isNull(homework.takenBackAt),
        eq(counsellings.coupleId, couple),
        eq(counsellings.counsellorId, ownExercises.ownerId),
        isNull(counsellings.endedAt),
      ),
    )
  const [found] = await ground.db
    .select(shape)
    .from(ownExercises)
    .where(
      and(
        eq(ownExercises.exercise, exercise),
        isNull(ownExercises.retiredAt),
        by ? or(eq(ownExercises.ownerId, by), exists(asked)) : exists(asked),
      ),
    )
    .orderBy(desc(ownExercises.version))
    .limit(1)
  return asVersions(ground, found ? [found] : [])[0] ?? null
}
