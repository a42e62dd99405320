// given(log).when(seat, command).gives(events) or .refused(code): the rules of a session as sentences.
import { expect } from 'vitest'
import { scriptById } from '#shared/exercises/catalogue.ts'
import type { Script } from '#shared/exercises/exercise.ts'
import type { AnyCommand } from '#shared/protocol.ts'
import { decideAs } from '#shared/session/decide-host.ts'
import type { Entry, SessionEvent } from '#shared/session/events.ts'
import { evolve, replay } from '#shared/session/evolve.ts'
import type { Catalogue } from '#shared/session/outcome.ts'
import { isRefusal, type RefusalCode, refuse } from '#shared/session/refusal.ts'
import type { PartnerSeat, Seat } from '#shared/session/seat.ts'
import type { Session } from '#shared/session/session.ts'

export const EVENING = Date.UTC(2026, 10, 22, 19, 0)

export const catalogue: Catalogue = (exercise) => {
  const script = scriptById(exercise)
  return script ? { script, earlier: null } : refuse('no-such-exercise')
}

/** Ada is the counsellor. The library's words are not needed to hold a rule. */
export const GROUND = { name: 'Ada', library: (exercise: string) => scriptById(exercise) ?? null, catalogue }

type Opening = {
  script: Script
  tiebreak?: PartnerSeat
  led?: { first: number; second: number }
  earlier?: Session['earlier']
  has?: Session['has']
  owed?: PartnerSeat
}

/** The first two entries of a log: Mara opens, Tom takes the second seat. */
export function opened({
  script,
  tiebreak = 'first',
  led = { first: 0, second: 0 },
  earlier = null,
  has,
  owed,
}: Opening): Entry[] {
  const opening: SessionEvent = {
    type: 'session-opened',
    script,
    tiebreak,
    led,
    earlier,
    ...(has && { has }),
    ...(owed && { owed }),
    words: { names: { first: 'Mara' } },
  }
  const taken: SessionEvent = { type: 'seat-taken', seat: 'second', words: { name: 'Tom' } }
  return [
    { position: 1, at: EVENING, seat: 'first', events: [opening] },
    { position: 2, at: EVENING, seat: 'second', events: [taken] },
  ]
}

export type Given = {
  readonly log: readonly Entry[]
  readonly session: Session
  /** The same log with one more accepted command. Throws on a refusal: a story must be possible. */
  and: (seat: Seat, command: AnyCommand, now?: number) => Given
  when: (
    seat: Seat,
    command: AnyCommand,
    now?: number,
  ) => { gives: (...events: object[]) => void; refused: (code: RefusalCode) => void }
}

export function given(log: readonly Entry[], session: Session = replay('evening', log)): Given {
  const last = log.at(-1)?.at ?? EVENING
  return {
    log,
    session,
    and(seat, command, now = last) {
      const decision = decideAs(session, seat, command, now, GROUND)
      if (isRefusal(decision)) throw new Error(`${seat} ${command.type}: ${decision.refused}`)
      const { events } = decision
      if (events.length === 0) return given(log, session)
      const entry: Entry = { position: session.position + 1, at: now, seat, events }
      return given([...log, entry], evolve(session, entry))
    },
    when(seat, command, now = last) {
      const outcome = decideAs(session, seat, command, now, GROUND)
      return {
        gives: (...events) =>
          expect('events' in outcome ? outcome.events : outcome).toEqual(
            events.map((event) => expect.objectContaining(event)),
          ),
        refused: (code) => expect(outcome).toEqual({ refused: code }),
      }
    },
  }
}
