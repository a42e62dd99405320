// Tells whoever has a desk before them, within a second, that what they may read there has changed: by a partner, another process or time alone.
import type { Db } from '#db/client.ts'
import { consentsAmong } from '#db/consents.ts'
import { counsellingsHeldBy } from '#db/counselling.ts'
import { destroyedKeys } from '#db/keys.ts'
import { PURPOSES } from '#db/schema/counselling.ts'
import { signInStands } from '#db/sign-ins.ts'
import { PARTNER_SEATS } from '#shared/session/seat.ts'
import type { Instant } from '#shared/time.ts'
import { hashToken } from '../secrets.ts'

const EVERY = 400
// Shorter than what stands between a browser and a server waits for an answer.
const LONGEST = 20_000

type Ground = { db: Db; now: () => Instant }
type Asking = { id: string; signIn: string }
type Awaiting = { asking: Asking; known: string; until: number; done: (standing: string) => void }

export type Desks = ReturnType<typeof openDesks>

export function openDesks(ground: Ground) {
  const waiting = new Set<Awaiting>()
  let timer: NodeJS.Timeout | undefined
  let over = false
  const finish = (one: Awaiting, standing: string) => {
    waiting.delete(one)
    one.done(standing)
  }
  const look = async () => {
    const standings = new Map<string, Promise<string | null>>()
    for (const { asking } of waiting) {
      // While the database is away nothing is known to have changed; whoever asks again is told so.
      if (!standings.has(asking.signIn))
        standings.set(
          asking.signIn,
          standingOf(ground, asking).catch(() => null),
        )
    }
    for (const one of [...waiting]) {
      const standing = (await standings.get(one.asking.signIn)) ?? null
      if (standing === null || standing !== one.known || performance.now() > one.until)
        finish(one, standing ?? one.known)
    }
  }
  const next = () => {
    if (timer !== undefined || over || waiting.size === 0) return
    timer = setTimeout(() => {
      void look().finally(() => {
        timer = undefined
        next()
      })
    }, EVERY)
  }
  return {
    /** [CO59] A fingerprint of what this counsellor may read now. It tells nothing else. */
    standing: (asking: Asking): Promise<string> => standingOf(ground, asking),
    /** The same, once it differs from `known` or after a while. */
    changed: async (asking: Asking, known: string): Promise<string> => {
      const standing = await standingOf(ground, asking)
      if (standing !== known || over) return standing
      return new Promise((done) => {
        waiting.add({ asking, known, until: performance.now() + LONGEST, done })
        next()
      })
    },
    stop: (): void => {
      over = true
      clearTimeout(timer)
      for (const one of waiting) finish(one, one.known)
    },
  }
}

/** Made only of what holds for both, so that what one of the two said alone does not change it. */
async function standingOf({ db, now }: Ground, { id: person, signIn }: Asking): Promise<string> {
  if (!(await signInStands(db, { signIn, now: now() }))) return 'over'
  const held = await counsellingsHeldBy(db, { person, now: now() })
  const given = await consentsAmong(db, { counsellings: held.map(({ counselling }) => counselling) })
  const facts = held.map(({ counselling, couple, counsellor }) => {
    const days = PURPOSES.map((purpose) => {
      const own = given.filter((one) => one.counselling === counselling && one.purpose === purpose)
      return own.length < PARTNER_SEATS.length ? null : Math.max(...own.map(({ reachesBackTo }) => reachesBackTo ?? 0))
    })
    return { counselling, couple, counsellor, days }
  })
  // Leaves out words that the counsellor may not read, so that their deletion does not show.
  const read = facts.filter(({ days }) => PURPOSES.some((purpose, at) => purpose !== 'hosting' && days[at] !== null))
  const gone = await destroyedKeys(db, { couples: read.flatMap(({ couple }) => couple ?? []) })
  return hashToken(JSON.stringify({ facts, gone }))
}
