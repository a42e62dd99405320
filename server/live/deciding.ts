// What the rules say to one command, with what they need from outside: the couple's exercises, a counsellor's name and library.
import type { Db } from '#db/client.ts'
import { meetingOfSession } from '#db/meeting-places.ts'
import type { AnyCommand } from '#shared/protocol.ts'
import { decideAs } from '#shared/session/decide-host.ts'
import type { Outcome } from '#shared/session/outcome.ts'
import { type Refusal, refuse } from '#shared/session/refusal.ts'
import { BREATH } from '#shared/session/rules/bring.ts'
import type { Session } from '#shared/session/session.ts'
import type { Instant } from '#shared/time.ts'
import type { Seated } from '../core/access.ts'
import { type HostSeated, hostOf } from '../core/access.ts'
import { offeredTo } from '../core/catalogue.ts'
import { fromLibrary } from '../core/library.ts'
import type { Log } from '../log/log.ts'
import { hasRefused } from './asked-enough.ts'
import type { PastCache } from './past.ts'

type Ground = { db: Db; log: Log; past: PastCache }
/** Somebody in their seat; a counsellor with the name they ask by. */
export type Sitting = Seated | (HostSeated & { name: string })

/** To be asked within the session's turn. */
export async function decided(
  ground: Ground,
  session: Session,
  by: Sitting,
  command: AnyCommand,
  at: Instant,
): Promise<Outcome | Refusal> {
  const { couple, seat, person } = by
  // [CO25] Read before its turn came, a consent may have been taken back meanwhile.
  if (seat === 'counsellor' && !(await hostOf(ground.db, person, by.session, at))) return refuse('not-found')
  if (command.type === 'host-ask' && !session.host && by.seat === 'counsellor') {
    if (await isAskedEnough(ground, session, by, at)) return refuse('asked-enough')
  }
  const suggested = command.type === 'suggest-exercise' ? command.exercise : null
  const offered = suggested && (await offeredTo(ground, { couple, exercise: suggested, but: by.session }))
  const brought = broughtFrom(command)
  const script = brought === null ? null : await fromLibrary(ground, person, brought)
  return decideAs(session, seat, command, at, {
    name: by.seat === 'counsellor' ? by.name : '',
    library: () => script,
    catalogue: () => offered || refuse('no-such-exercise'),
  })
}

/** [CO48] [CO62] */
async function isAskedEnough({ db, past }: Ground, session: Session, by: HostSeated, now: Instant): Promise<boolean> {
  const meeting = await meetingOfSession(db, { session: session.id })
  return hasRefused({ db, past: past.of }, { ...by, meeting, now, session })
}

// A breath is said in the words of the first exercise.
function broughtFrom(command: AnyCommand): string | null {
  if (command.type !== 'bring-prompt' || command.prompt.as === 'typed') return null
  return command.prompt.as === 'library' ? command.prompt.exercise : BREATH.exercise
}
