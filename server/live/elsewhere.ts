// Who has lines at other servers, and what this one lets them know of its own. While it is the only one, nothing is written.
import { type Attended, attendedElsewhere, noteAttended, renewNode } from '#db/nodes.ts'
import type { Prepared } from '#db/prepared.ts'
import type { Seat } from '#shared/session/seat.ts'
import { SECOND } from '#shared/time.ts'
import { newId } from '../secrets.ts'
import type { Notices } from './notices.ts'

// [RM20] So long a server that says nothing is taken to live, and one that has said so within the shorter time surely does.
const [LASTING, LATELY] = [10 * SECOND, 3 * SECOND]
// [RM4] The people of one that is stopped come back elsewhere within this, or are gone as by any drop.
const LEAVING = 5 * SECOND
// Those who come in the same moment are written together.
const GATHERED = 15

export type Elsewhere = {
  /** That a seat has its first line here, or has lost its last. */
  note: (attended: Attended, isHere: boolean) => void
  seatsIn: (session: string) => Promise<readonly Seat[]>
  /** The same of several; sessions in which nobody is are left out. Null where there are no other servers. */
  seatsOf: (sessions: readonly string[]) => Promise<ReadonlyMap<string, readonly Seat[]> | null>
  /** That others are to tell anew who is in a session. */
  tell: (session: string) => void
  /** To be called about once a second. `witnessed`: another server surely lives. */
  renew: () => Promise<{ witnessed: boolean }>
  stop: () => Promise<void>
}

/** On the embedded database, which one process alone has open. */
export const NOBODY_ELSEWHERE: Elsewhere = {
  note: () => {},
  seatsIn: async () => [],
  seatsOf: async () => null,
  tell: () => {},
  renew: async () => ({ witnessed: false }),
  stop: async () => {},
}

export function openElsewhere(prepared: Prepared, notices: Pick<Notices, 'tell'>): Elsewhere {
  const node = newId()
  const here = new Map<string, Attended>()
  const owed = new Map<string, Attended>()
  let [hasOthers, isOver] = [false, false]
  let writing = Promise.resolve()
  let timer: NodeJS.Timeout | undefined
  const tell = (session: string) => notices.tell({ attends: session })
  const write = async () => {
    const changed = [...owed]
    owed.clear()
    const [come, gone] = [true, false].map((isHere) =>
      changed.flatMap(([key, attended]) => (here.has(key) === isHere ? attended : [])),
    )
    try {
      await noteAttended(prepared, { node, come: come ?? [], gone: gone ?? [] })
      for (const session of new Set(changed.map(([, { session }]) => session))) tell(session)
    } catch (fault) {
      for (const [key, attended] of changed) owed.set(key, attended)
      throw fault
    }
  }
  const writeOwed = () => {
    const written = writing.then(() => (hasOthers && owed.size > 0 && !isOver ? write() : undefined))
    writing = written.catch(() => {})
    return written
  }
  const seatsOf: Elsewhere['seatsOf'] = async (sessions) => {
    if (!hasOthers) return null
    const seats = new Map<string, Seat[]>()
    for (const { session, seat } of await attendedElsewhere(prepared, { node, sessions }))
      seats.set(session, [...(seats.get(session) ?? []), seat])
    return seats
  }
  return {
    note: (attended, isHere) => {
      const key = `${attended.session}:${attended.seat}`
      if (isHere) here.set(key, attended)
      else here.delete(key)
      if (!hasOthers) return
      owed.set(key, attended)
      // What fails is written with the next renewal.
      timer ??= setTimeout(() => {
        timer = undefined
        void writeOwed().catch(() => {})
      }, GATHERED).unref()
    },
    seatsIn: async (session) => (await seatsOf([session]))?.get(session) ?? [],
    seatsOf,
    tell,
    renew: async () => {
      const { anew, others, heardLately } = await renewNode(prepared, { node, lasting: LASTING, lately: LATELY })
      const isUnknown = others && (anew || !hasOthers)
      hasOthers = others
      if (isUnknown) await noteAttended(prepared, { node, come: [...here.values()], gone: 'all-others' })
      await writeOwed()
      return { witnessed: heardLately }
    },
    stop: async () => {
      isOver = true
      clearTimeout(timer)
      await writing
      await renewNode(prepared, { node, lasting: LEAVING, lately: 0 }).catch(() => {})
    },
  }
}
