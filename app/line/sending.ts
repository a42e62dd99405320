// Sends what waits in the outbox, one at a time and in order. It never drops a command that was not answered.
import type { Outbox } from '#app/on-device/outbox.ts'
import type { AnyCommand, Reply, SentCommand } from '#shared/protocol.ts'
import { isUndecided } from '#shared/session/refusal.ts'
import { openPatience } from './patience.ts'

type Sender<C extends AnyCommand> = {
  outbox: Outbox<C>
  /** Null when no answer came: the line is gone, or as good as. */
  emit: (sent: SentCommand<C>) => Promise<Reply | null>
  settle: (sent: SentCommand<C>, reply: Reply) => void
  /** The server does not know yet what becomes of it; it is asked again by itself. */
  undecided: () => void
  unanswered: () => void
}

const PATIENCE = 3_000
// How often a command is sent again that came too fast: that passes by itself.
const TRIES = 5
// Until a database is back: soon enough that nobody waits long for it, and not so often that it meets everybody at once.
const [SOONEST, LATEST] = [1_000, 8_000]

/** One round at a time in this tab; of several tabs, one at a time too, where the browser has locks. */
export function openSender<C extends AnyCommand>(place: string, sender: Sender<C>): () => void {
  let sending = false
  const send = async () => {
    if (sending) return
    sending = true
    try {
      await underLock(`halfway:sending:${place}`, () => sendAll(sender))
    } finally {
      sending = false
    }
  }
  return () => void send()
}

async function sendAll<C extends AnyCommand>(sender: Sender<C>): Promise<void> {
  const { outbox, emit, settle, undecided, unanswered } = sender
  let tries = 0
  let again = openPatience(SOONEST, LATEST)
  for (let next = outbox.all()[0]; next; next = outbox.all()[0]) {
    const reply = await emit(next)
    if (!reply) return unanswered()
    if (!reply.ok && isUndecided(reply.refused)) {
      // [DU41] By the same id, which tells the server a repeat, for as long as it takes to know.
      undecided()
      await pause(again.now() * (0.75 + Math.random() / 2))
      again.failed()
    } else if (!reply.ok && reply.refused === 'too-many' && tries < TRIES) {
      tries += 1
      await pause(PATIENCE)
    } else {
      tries = 0
      again = openPatience(SOONEST, LATEST)
      settle(next, reply)
    }
  }
}

/** Another tab that sleeps with the lock must not hold words back: the server tells a repeat by its id. */
async function underLock(name: string, work: () => Promise<void>): Promise<void> {
  if (!('locks' in navigator)) return work()
  try {
    await navigator.locks.request(name, { signal: AbortSignal.timeout(PATIENCE) }, work)
  } catch (fault) {
    if (fault instanceof DOMException && fault.name === 'TimeoutError') return work()
    throw fault
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds))
}
