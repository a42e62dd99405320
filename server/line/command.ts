// One command on a line, from the frame to its acknowledgement: authorise, read, carry out, answer. Nothing thrown gets past it.
import type { Db } from '#db/client.ts'
import { after, PATIENCE } from '#db/patience.ts'
import { type AnyCommand, type Reply, SentCommand } from '#shared/protocol.ts'
import { isUndecided, type RefusalCode } from '#shared/session/refusal.ts'
import type { Instant } from '#shared/time.ts'
import { wellFormed } from '#shared/well-formed.ts'
import { placeIn } from '../core/access.ts'
import type { Limits } from '../front/limits.ts'
import { toldOf } from '../front/told.ts'
import type { Sitting } from '../live/deciding.ts'
import type { LiveSessions } from '../live/sessions.ts'
import { Damaged } from '../log/damage.ts'
import type { OwnKeys } from '../log/own-key.ts'
import { oneByOne } from '../one-by-one.ts'
import { describeFault, type Journal } from '../ops/journal.ts'
import { counsellorName } from '../reads/counselling/counsellor.ts'
import { newId } from '../secrets.ts'
import type { Line } from './lines.ts'

const MOST_PATHS = 3
const MOST_WAITING = 32

export type Carrying = {
  db: Db
  ownKeys: OwnKeys
  sessions: LiveSessions
  limits: Limits
  journal: Journal
  now: () => Instant
  open: () => boolean
  /** Told of each answer: what was sent, as it came, and how many seconds it took. */
  counted?: ((sent: unknown, reply: Reply, seconds: number) => void) | undefined
  /** How many milliseconds the database may take; an answer is given within twice as many. */
  patience?: number | undefined
}
type Answer = (reply: Reply) => void

type Begin = (work: () => void) => void

/** [DU63] Whatever it is given in one moment begins together when that moment is over, so that one statement can write all of it. */
export function inOneMoment(): Begin {
  let waiting: (() => void)[] = []
  return (work) => {
    if (waiting.push(work) > 1) return
    setImmediate(() => {
      const all = waiting
      waiting = []
      for (const each of all) each()
    })
  }
}

/** Takes whatever events a client sends on this line, one after the other. `begin`: shared by all lines of a server. */
export function listen(carrying: Carrying, line: Line, begin: Begin): void {
  const { patience = PATIENCE } = carrying
  const inOrder = oneByOne()
  let waiting = 0
  line.onAny((event: string, ...sent: unknown[]) => {
    const since = performance.now()
    const answer = answerOf(sent, line.data.asksAgain ?? true, (reply) =>
      carrying.counted?.(sent[0], reply, (performance.now() - since) / 1_000),
    )
    if (!carrying.open()) return
    if (waiting >= MOST_WAITING) return answer(refused('too-many'))
    waiting += 1
    // [DU40] It goes on in its turn; asked again by the same id it tells what became of it.
    const answered = after(patience * 1.8, () => answer(refused('outcome-unknown')))
    const over = () => {
      answered()
      waiting -= 1
    }
    begin(() => inOrder(() => receive(carrying, line, event, sent, answer).then(over)))
  })
}

/** The acknowledgement is the client's to ask for. It is given once. */
function answerOf(sent: unknown[], asksAgain: boolean, counted: Answer): Answer {
  const ack = typeof sent.at(-1) === 'function' ? (sent.pop() as Answer) : null
  let answered = false
  return (reply) => {
    // [DU41] An older page asks again where nothing is answered.
    const isSaid = asksAgain || reply.ok || !isUndecided(reply.refused)
    if (!answered && isSaid) ack?.(reply)
    if (!answered) counted(reply)
    answered = true
  }
}

async function receive(carrying: Carrying, line: Line, event: string, sent: unknown[], answer: Answer): Promise<void> {
  const { db, sessions, limits, journal, now } = carrying
  const { asking, seated } = line.data
  const { session } = seated
  const ending: Answer = (reply) => {
    answer(reply)
    if (!reply.ok && reply.refused === 'not-found') line.disconnect(true)
  }
  try {
    if (!limits.takeHere('command', asking)) return answer(refused('too-many'))
    const parsed = read(event, sent)
    const isRead = !('refused' in parsed)
    // [PR4] What was true when the line opened is not enough: the statement that writes a partner's command compares their place.
    if (isRead && seated.seat !== 'counsellor') return await sessions.command(seated, parsed, ending)
    const place = await placeIn(db, { person: asking, session, seat: seated.seat, now: now() })
    // [PR8] Only then: who lost the seat hears the same, whatever they send.
    if (!place) return ending(refused('not-found'))
    if (!isRead) return answer(parsed)
    const by: Sitting =
      place.seat === 'counsellor' ? { ...place, name: (await counsellorName(carrying, asking)) ?? '' } : place
    await sessions.command(by, parsed, answer)
  } catch (fault) {
    if (fault instanceof Damaged) return answer(refused('unreadable'))
    const [id, told] = [newId(), toldOf(fault, 'command')]
    journal.error({ fault: id, session, ...describeFault(fault) }, 'command-fault')
    answer({ ...refused(told), ...(told === 'fault' && { fault: id }) })
  }
}

type Refused = Extract<Reply, { ok: false }>

function read(event: string, sent: unknown[]): SentCommand<AnyCommand> | Refused {
  if (event !== 'command' || sent.length !== 1) return refused('malformed')
  const parsed = SentCommand.safeParse(sent[0])
  if (!parsed.success) return { ...refused('malformed'), at: pathsOf(parsed.error) }
  return wellFormed(parsed.data) ?? refused('malformed')
}

// Never what was sent, only where: an unknown key may be as long as the frame.
function pathsOf({ issues }: { issues: { path: PropertyKey[] }[] }): string[] {
  return issues.slice(0, MOST_PATHS).map(({ path }) => path.map(String).join('.').slice(0, 80))
}

function refused(code: RefusalCode): Refused {
  return { ok: false, refused: code }
}
