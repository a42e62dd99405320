// [DU30] Tells the other processes on this database what has ended here, and does here what they tell.
import type { Db } from '#db/client.ts'
import { endAskings } from '#db/place-askings.ts'
import type { Instant } from '#shared/time.ts'
import type { Core } from '../core/core.ts'
import type { Lines } from '../line/lines.ts'
import { describeFault, type Journal } from '../ops/journal.ts'
import type { Notices } from './notices.ts'
import type { Presences } from './presence.ts'
import type { Watch } from './watch.ts'

export type Ending = Pick<Core, 'endSockets' | 'endSignIn' | 'seek'>
type Ground = { db: Db; lines: Lines; notices: Notices; journal: Journal; now: () => Instant }
type Hearing = Ground & { watch: Watch; presences: Pick<Presences, 'renew'> }

export function endingOn(ground: Ground): Ending {
  const { lines, notices } = ground
  return {
    endSockets: (session, seat) => {
      lines.endSession(session, seat)
      notices.tell({ endsIn: session, ...(seat && { seat }) })
    },
    endSignIn: (signIn) => {
      lines.endSignIn(signIn)
      notices.tell({ endsSignIn: signIn })
    },
    seek: (person) => {
      findHere(ground, (one) => one === person)
      notices.tell({ seeks: person })
    },
  }
}

/** After a lost line to the database everything is compared that may have been told meanwhile, and everybody with a line here counts as sought. */
export function hearOthers(ground: Hearing): Promise<void> {
  const { lines, notices, watch, presences, journal } = ground
  const renew = (session: string) =>
    void presences.renew(session).catch((fault) => journal.error(describeFault(fault), 'presence-fault'))
  return notices.hear(
    (notice) => {
      if ('session' in notice) watch.catchUp(notice.session)
      else if ('endsIn' in notice) lines.endSession(notice.endsIn, notice.seat)
      else if ('attends' in notice) renew(notice.attends)
      else if ('seeks' in notice) findHere(ground, (person) => person === notice.seeks)
      else lines.endSignIn(notice.endsSignIn)
    },
    () => {
      for (const { session } of lines.places()) {
        watch.catchUp(session)
        renew(session)
      }
      watch.endFallen()
      findHere(ground, () => true)
    },
  )
}

/** [ST18] Somebody with a line here is not lost. Nobody waits for this, so the time of an answer does not tell who is here. */
function findHere({ db, lines, journal, now }: Ground, isSought: (person: string) => boolean): void {
  const about = lines.people().filter(isSought)
  if (about.length === 0) return
  endAskings(db, { about, at: now() }).catch((fault) => journal.error(describeFault(fault), 'seek-fault'))
}
