// A fault for kept things that were changed outside of this program and no longer open, so that everything else goes on.
import { LRUCache } from 'lru-cache'
import { type Refusal, refuse } from '#shared/session/refusal.ts'
import type { Journal } from '../ops/journal.ts'

/** Something that is kept does not open. `what`: by its id, never by its words. */
export class Damaged extends Error {
  override name = 'Damaged'
  readonly what: string
  constructor(what: string, cause?: unknown) {
    super(`${what} does not open`, { cause })
    this.what = what
  }
}

export type NoteDamage = (what: string) => void

/** [PR46] Says it once while the process lives, by an id alone: a place may name more after it. */
export function openDamageNotes(journal: Journal): NoteDamage {
  const noted = new LRUCache<string, true>({ max: 10_000 })
  return (what) => {
    const id = what.split(':', 2).join(':')
    if (noted.has(id)) return
    noted.set(id, true)
    journal.error({ unreadable: id }, 'unreadable')
  }
}

/** [DU60] Runs what opens or folds something sealed. Whatever it throws means that the thing is damaged. */
export function opening<T>(what: string, note: NoteDamage, open: () => T): T {
  try {
    return open()
  } catch (fault) {
    note(what)
    throw fault instanceof Damaged ? fault : new Damaged(what, fault)
  }
}

/** The same for one thing among others: null when it does not open. */
export function openedOrNull(what: string, note: NoteDamage, open: () => string): string | null {
  try {
    return opening(what, note, open)
  } catch {
    return null
  }
}

/** The same for a request about this thing alone: a refusal when it does not open. */
export async function orUnreadable<T>(asked: Promise<T>): Promise<T | Refusal> {
  return asked.catch((fault: unknown) => {
    if (fault instanceof Damaged) return refuse('unreadable')
    throw fault
  })
}

/** Null for what does not open. Other faults are thrown on. */
export async function unlessDamaged<T>(asked: Promise<T>): Promise<T | null> {
  return asked.catch((fault: unknown) => {
    if (fault instanceof Damaged) return null
    throw fault
  })
}
