// Who is in a room now, by the number of connections of each seat here and by who has any at other servers. It is told coarsely and
// decides nothing.
import type { Presence } from '#shared/protocol.ts'
import { SEATS, type Seat } from '#shared/session/seat.ts'
import type { Elsewhere } from './elsewhere.ts'

// [RM4] A line that drops and comes back within this shows nothing to the other.
const GRACE = 5_000

type Place = { session: string; couple: string }
type Ground = {
  /** Who asks to be let in, for the one who waits. */
  knocking: (place: Place) => Promise<Presence['knocking']>
  /** Whether the counsellor is in, and nobody alone. */
  isLetIn: (place: Place) => Promise<boolean>
  tell: (session: string, seat: Seat, presence: Presence) => void
  elsewhere: Pick<Elsewhere, 'note' | 'seatsIn' | 'tell'>
}
/** A line that has just come. */
type Fresh = { seat: Seat; told: ((presence: Presence) => void) | null }
type Attendance = {
  couple: string
  count: Record<Seat, number>
  told: Map<Seat, string>
  /** Telling goes one after the other, so that the last word is the newest. */
  telling: Promise<void>
  /** The next round of telling, until it begins. */
  next: Promise<void> | null
  /** Lines that have just come and were told nothing yet. */
  fresh: Fresh[]
  /** The counsellor's line has been gone for a while. */
  hostLost: boolean
  /** Who had lines at other servers when that was asked last. */
  elsewhere: readonly Seat[]
}

export type Presences = ReturnType<typeof openPresences>

export function openPresences(ground: Ground) {
  const attendances = new Map<string, Attendance>()
  /** Tells each seat that is here what has changed for it. A line that has just come is told in any case, by `told` where that is given. */
  const renew = (session: string, seat?: Seat, told: Fresh['told'] = null): Promise<void> => {
    const attendance = attendances.get(session)
    if (!attendance) return Promise.resolve()
    if (seat) attendance.fresh.push({ seat, told })
    // [RM17] However many come meanwhile, one look that has not begun is enough for them all.
    attendance.next ??= attendance.telling.then(() => {
      attendance.next = null
      return tellSeats(ground, session, attendance)
    })
    attendance.telling = attendance.next.catch(() => {})
    return attendance.next
  }
  const leave = (session: string, seat: Seat): Promise<void> => {
    const attendance = attendances.get(session)
    if (!attendance) return Promise.resolve()
    attendance.count[seat] -= 1
    if (attendance.count[seat] === 0) ground.elsewhere.note({ session, seat }, false)
    if (SEATS.some((each) => attendance.count[each] > 0)) return renew(session)
    attendances.delete(session)
    return Promise.resolve()
  }

  return {
    renew,
    /** The same at every server. */
    renewAll: (session: string): Promise<void> => {
      ground.elsewhere.tell(session)
      return renew(session)
    },
    /** [RM20] Who has lines to these sessions at other servers, also where what they told was lost. */
    compare: (sessions: readonly string[], elsewhere: ReadonlyMap<string, readonly Seat[]>): void => {
      for (const session of sessions) {
        const known = attendances.get(session)?.elsewhere.join()
        if (known !== undefined && known !== (elsewhere.get(session) ?? []).join()) void renew(session).catch(() => {})
      }
    },
    /** [CO45] Whether the counsellor who is in has lost their line. */
    setHostLost: (session: string, hostLost: boolean): void => {
      const attendance = attendances.get(session)
      if (!attendance || attendance.hostLost === hostLost) return
      attendance.hostLost = hostLost
      void renew(session).catch(() => {})
    },
    /** One more connection of a seat. */
    come: ({ session, couple, seat }: Place & { seat: Seat }): void => {
      const attendance = attendances.get(session) ?? nobodyYet(couple)
      attendances.set(session, attendance)
      attendance.couple = couple
      attendance.count[seat] += 1
      if (attendance.count[seat] === 1) ground.elsewhere.note({ session, seat }, true)
    },
    /** Resolves when the one who went has stayed away long enough for the other to be told. */
    go: ({ session, seat }: { session: string; seat: Seat }): Promise<void> =>
      new Promise((resolve, reject) => {
        setTimeout(() => leave(session, seat).then(resolve, reject), GRACE).unref()
      }),
  }
}

function nobodyYet(couple: string): Attendance {
  return {
    couple,
    count: { first: 0, second: 0, counsellor: 0 },
    told: new Map(),
    telling: Promise.resolve(),
    next: null,
    fresh: [],
    hostLost: false,
    elsewhere: [],
  }
}

async function tellSeats(ground: Ground, session: string, attendance: Attendance): Promise<void> {
  const { knocking, isLetIn, tell } = ground
  const fresh = attendance.fresh.splice(0)
  const waiting = await knocking({ session, couple: attendance.couple })
  attendance.elsewhere = await ground.elsewhere.seatsIn(session)
  const connected = SEATS.filter((seat) => attendance.count[seat] > 0)
  const here = SEATS.filter((seat) => connected.includes(seat) || attendance.elsewhere.includes(seat))
  // [CO4] Until they are let in, a counsellor is no one's company, and hears of nobody.
  const apart = here.includes('counsellor') && !(await isLetIn({ session, couple: attendance.couple }))
  for (const seat of connected) {
    const seen = apart ? here.filter((each) => (each === 'counsellor') === (seat === 'counsellor')) : here
    const presence = {
      here: seen,
      knocking: seat === 'counsellor' ? [] : waiting,
      ...(attendance.hostLost && { hostLost: true as const }),
    }
    const come = fresh.filter((one) => one.seat === seat)
    // [RM17] What is nothing new to the others is told to whoever has just come alone.
    if (attendance.told.get(seat) === JSON.stringify(presence) && come.every(({ told }) => told !== null)) {
      for (const one of come) one.told?.(presence)
      continue
    }
    attendance.told.set(seat, JSON.stringify(presence))
    tell(session, seat, presence)
  }
}
