// One partner with a device: comes back whenever the line goes, sends each command by the same id until it is decided, and writes down all of it.
import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { io, type Socket } from 'socket.io-client'
import { CONNECTS_WITHIN, LONGEST } from '#app/line/patience.ts'
import { type ClientToServer, PROTOCOL_VERSION, type Reply, type ServerToClient } from '#shared/protocol.ts'
import type { Command } from '#shared/session/commands.ts'
import { isUndecided } from '#shared/session/refusal.ts'
import type { PartnerSeat } from '#shared/session/seat.ts'
import type { View } from '#shared/session/view-shape.ts'
import type { Deed, History } from './history.ts'

/** `origins`: where the servers are; who finds none at one asks at the next. */
export type Place = { origins: readonly string[]; session: string; seat: PartnerSeat; token: string }
/** A whole number from 0 to n - 1, by the seed. */
export type Pick = (n: number) => number
export type Line = Socket<ServerToClient, ClientToServer>
export type Person = {
  /** Sends until it is decided. Rejects once the person has gone. */
  send: (command: Command) => Promise<Deed>
  /** Sends once, and loses the line and the device's memory of it in the same moment. */
  abandon: (command: Command) => Promise<Deed>
  /** Sends again what has been acknowledged: the first answer must come again. */
  repeat: (deed: Deed) => Promise<void>
  /**
   * The first view, now or later, that is as asked for. Who waits for it in vain on a line that stands opens another, and that is written
   * down. Rejects once the person has gone.
   */
  until: (fits: (view: View) => boolean) => Promise<View>
  view: () => View | null
  leave: () => void
}

const ANSWERS_WITHIN = 6_000
// How long a device stays away after its line was lost, and after it has asked for something that is not decided yet.
const [SOON, LATER, AGAIN] = [100, 1_600, 250]
// Longer than any fault between people and servers lasts.
const WAITS = 25_000

export function lineTo(origin: string, { session, token }: { session: string; token: string }, options = {}): Line {
  return io(origin, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    timeout: CONNECTS_WITHIN,
    // Each couple comes from where it lives.
    extraHeaders: { 'x-forwarded-for': homeOf(session) },
    auth: { session, protocol: PROTOCOL_VERSION, token },
    ...options,
  })
}

function homeOf(session: string): string {
  const [a = 0, b = 0, c = 0] = Buffer.from(session.replaceAll('-', ''), 'hex')
  return `10.${a}.${b}.${c}`
}

export function openPerson({ origins, ...place }: Place, history: History, pick: Pick): Person {
  const { session, seat } = place
  const waiting = new Set<() => void>()
  let view: View | null = null
  let newest = 0
  let current: Line | null = null
  let hasGone = false
  let turn = seat === 'first' ? 0 : 1
  let patience = CONNECTS_WITHIN
  let lostAt: number | null = null
  /** How many tries to come back have come to nothing, one after the other. */
  let tries = 0
  /** From when on the view that is waited for could have come. */
  let since = 0

  const look = () => {
    for (const one of [...waiting]) one()
  }
  const first = <T>(find: () => T | null): Promise<T> =>
    new Promise((resolve, reject) => {
      const one = () => {
        const found = find()
        if (found === null && !hasGone) return
        waiting.delete(one)
        if (found === null) reject(new Error('they have gone'))
        else resolve(found)
      }
      waiting.add(one)
      one()
    })
  /** One line, from its opening to its end; gives how long to stay away after it. */
  const hold = (): Promise<number> =>
    new Promise((over) => {
      const opened = performance.now()
      const line = lineTo(origins[turn % origins.length] ?? '', place, { timeout: patience })
      const lose = (away: number) => {
        if (current === line && !hasGone) lostAt ??= performance.now()
        current = null
        line.close()
        over(away)
      }
      line.on('connect', () => {
        current = line
        since = performance.now()
        look()
      })
      line.on('view', (frame) => {
        const at = performance.now()
        history.sights.push({ session, seat, opened, at, version: frame.version })
        patience = CONNECTS_WITHIN
        tries = 0
        if (lostAt !== null) history.away.push({ from: lostAt, took: at - lostAt })
        lostAt = null
        if (frame.version < newest) return
        newest = frame.version
        view = frame.view
        look()
      })
      line.on('disconnect', (_, details) => lose(hintIn(details)))
      line.on('connect_error', ({ message }) => {
        turn += 1
        // As a page does, which waits longer after a try that nothing answered.
        if (message === 'timeout') patience = Math.min(LONGEST, 2 * patience)
        // A refusal is a code; whatever else there is means that no line came about.
        if (/^(not-found|signed-out|reload-needed|unreadable|malformed|fault)$/.test(message))
          history.errors.push({ at: performance.now(), what: `door: ${message}` })
        tries += 1
        const away = Math.min(LATER, SOON * 2 ** tries)
        lose(away / 2 + pick(away))
      })
      // Whoever leaves does not wait for it.
      void first(() => null).catch(() => lose(0))
    })
  const stay = async () => {
    while (!hasGone) await wait(await hold())
  }
  void stay()

  const ask = async (line: Line, id: string, command: Command): Promise<Reply | null> => {
    const from = performance.now()
    let gone = () => {}
    const lost = new Promise<null>((resolve) => {
      gone = () => resolve(null)
      line.once('disconnect', gone)
    })
    const answer = line
      .timeout(ANSWERS_WITHIN)
      .emitWithAck('command', { id, command })
      .catch(() => null)
    const reply = await Promise.race([answer, lost])
    line.off('disconnect', gone)
    const took = performance.now() - from
    const undecided = reply !== null && !reply.ok && isUndecided(reply.refused)
    if (reply || line.connected) history.answers.push({ from, took, came: reply !== null, undecided })
    if (!reply) line.close()
    return reply
  }
  /** Until it is decided. What the person would be told on the way is an error. */
  const decided = async (id: string, command: Command): Promise<Reply> => {
    for (;;) {
      const reply = await ask(await first(() => current), id, command)
      if (reply && (reply.ok || !(isUndecided(reply.refused) || reply.refused === 'fault'))) return reply
      if (reply && !reply.ok && reply.refused === 'fault')
        history.errors.push({ at: performance.now(), what: `${command.type}: fault` })
      if (reply) await wait(AGAIN)
    }
  }
  const begin = (command: Command): Deed => {
    const unknown = { ended: null, outcome: 'unknown', version: null, refused: null } as const
    const deed: Deed = { session, seat, id: randomUUID(), command, invoked: performance.now(), ...unknown }
    history.deeds.push(deed)
    return deed
  }
  const stands = () => {
    const last = history.deeds.findLast((deed) => deed.session === session && deed.seat === seat)
    const step = view?.at.phase === 'step' ? view.at.step.step : view?.at.phase
    return `${session}: ${seat} at version ${newest}, ${step}; last asked ${last?.command.type}: ${last?.outcome} ${last?.version}`
  }
  return {
    send: async (command) => {
      const deed = begin(command)
      const reply = await decided(deed.id, command)
      const said = reply.ok ? { outcome: 'ok', version: reply.version } : { outcome: 'fail', refused: reply.refused }
      return Object.assign(deed, said, { ended: performance.now() })
    },
    abandon: async (command) => {
      const line = await first(() => current)
      const deed = begin(command)
      line.emit('command', { id: deed.id, command }, () => {})
      await wait(pick(5))
      line.close()
      return deed
    },
    repeat: async ({ id, command, version }) => {
      const reply = await decided(id, command)
      history.repeated += 1
      if (!reply.ok || reply.version !== version)
        history.changed.push(`${id}: ${version}, then ${JSON.stringify(reply)}`)
    },
    until: async (fits) => {
      const reload = setInterval(() => {
        if (!current || performance.now() - since < WAITS) return
        history.stuck.push(stands())
        current.close()
      }, WAITS / 10)
      since = performance.now()
      return first(() => (view && fits(view) ? view : null)).finally(() => clearInterval(reload))
    },
    view: () => view,
    leave: () => {
      hasGone = true
      look()
    },
  }
}

/** A server that stops says how many milliseconds to stay away. */
function hintIn(details: unknown): number {
  const context = typeof details === 'object' && details !== null && 'context' in details ? details.context : null
  const reason = typeof context === 'object' && context !== null && 'reason' in context ? String(context.reason) : ''
  return Number(/^retry-in (\d{1,5})$/.exec(reason)?.[1] ?? SOON)
}
