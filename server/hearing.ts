// What ends or goes on here is told to the other processes on this database, and what they tell is done here. [DU30]
import type { Core } from './core.ts'
import type { Lines } from './lines.ts'
import type { Notices } from './notices.ts'
import type { Watch } from './watch.ts'

export type Ending = Pick<Core, 'endSockets' | 'endSignIn'>

export function endingOn(lines: Lines, notices: Notices): Ending {
  return {
    endSockets: (session, seat) => {
      lines.endSession(session, seat)
      notices.tell({ endsIn: session, ...(seat && { seat }) })
    },
    endSignIn: (signIn) => {
      lines.endSignIn(signIn)
      notices.tell({ endsSignIn: signIn })
    },
  }
}

/** After a lost line to the database all positions are compared. */
export function hearOthers(notices: Notices, lines: Lines, watch: Watch): Promise<void> {
  return notices.hear(
    (notice) => {
      if ('session' in notice) watch.catchUp(notice.session)
      else if ('endsIn' in notice) lines.endSession(notice.endsIn, notice.seat)
      else lines.endSignIn(notice.endsSignIn)
    },
    () => {
      for (const { session } of lines.places()) watch.catchUp(session)
    },
  )
}
