// Deletes everything of two people when both say so; until then whoever asked can take it back. One alone decides alone, and removes a
// room into which nobody else has ever come by one press.
import type { Tx } from '#db/client.ts'
import { type OwnCouple, vacantSeat } from '#db/couples.ts'
import { askToDelete, closeWaysIn, deleteCouple } from '#db/erasing.ts'
import { type Refusal, refuse } from '#shared/session/refusal.ts'
import { type Awaiting, coupleOf, type OfCouple } from '../core/access.ts'
import type { Core } from '../core/core.ts'
import { inAllSessions, showAnew } from '../live/all-sessions.ts'

type Asking = { person: string; couple: string }
type DeletingAll = { deleted: boolean }

/**
 * Nobody else can read anything of it: the other seat was never taken, was left, or is only held on this person's phone, and nobody
 * whose place was given anew still has a say over their words.
 */
export function isUnshared({ partner, partnerHeldBy, formerSay }: OwnCouple, person: string): boolean {
  return !formerSay && (partner === null || partnerHeldBy === person)
}

/** [PR16] Asks for it, or says yes to the other's asking. */
export async function deleteAll(core: Core, { person, couple }: Asking): Promise<DeletingAll | Refusal> {
  return decided(core, { person, couple }, async (tx, own) => {
    // [ST20] Their yes is the deletion of their own words.
    if (own.formerSay) return 'not-yours-alone'
    if (isUnshared(own, person) || own.deleteAskedBy === own.partner) return true
    await askToDelete(tx, { couple, person })
    return false
  })
}

/** Takes one's own asking back, or says no to the other's. */
export async function keepAll(core: Core, { couple }: OfCouple): Promise<Record<string, never>> {
  await askToDelete(core.db, { couple, person: null })
  return {}
}

export async function deleteEverything(core: Core, asking: Asking): Promise<object | Refusal> {
  const done = await decided(core, asking, async (_, own) => isUnshared(own, asking.person))
  return 'refused' in done || done.deleted ? done : refuse('not-found')
}

/** [ST43] With its invitation and what was answered ahead. Whoever comes in at that moment keeps it. */
export async function removeEmpty(core: Core, { person, couple }: Awaiting): Promise<object | Refusal> {
  const done = await decided(core, { person, couple }, async (tx) => {
    // Waits for somebody who is taking the seat by an invitation just now, and is asked anew after that.
    await closeWaysIn(tx, { couple, at: core.now() })
    return (await vacantSeat(tx, { couple })) === null ? null : true
  })
  return 'refused' in done ? done : {}
}

/** Null takes back whatever was done on the way to it. */
type Verdict = (tx: Tx, own: OwnCouple) => Promise<boolean | 'not-yours-alone' | null>

async function decided(core: Core, { person, couple }: Asking, verdict: Verdict): Promise<DeletingAll | Refusal> {
  if (!(await coupleOf(core, person, couple))) return refuse('not-found')
  const done = await inAllSessions(core, {
    couple,
    work: async (tx): Promise<DeletingAll | Refusal | null> => {
      const own = await coupleOf({ db: tx }, person, couple)
      if (!own) return null
      const deleted = await verdict(tx, own)
      if (deleted === null) return null
      if (deleted === 'not-yours-alone') return refuse(deleted)
      if (deleted) await deleteCouple(tx, { couple, at: core.now() })
      return { deleted }
    },
    after: async (outcome, all) => {
      if ('refused' in outcome || !outcome.deleted) return
      await showAnew(core, { couple, all, deleted: true })
    },
  })
  return done ?? refuse('not-found')
}
