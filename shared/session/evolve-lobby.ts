// Folds what happens in the lobby: who is ready, what is suggested and taken up, and the start.
import type { Folds, Session } from './session.ts'
import { emptySteps } from './step-state.ts'
import { BOTH_AT_START, checkInFor, stepsOf } from './walk.ts'

export const LOBBY_FOLDS: Folds<
  'seat-ready' | 'had-since' | 'session-started' | 'exercise-suggested' | 'time-suggested' | 'suggestion-answered'
> = {
  'seat-ready': (session, { seat, mode }) => ({ ...session, ready: { ...session.ready, [seat]: mode } }),
  'had-since': (session, { has }) => ({ ...session, has }),
  'session-started': (session, { mode }, { at }) => {
    const open = {
      ...session,
      phase: 'open',
      mode,
      startedAt: at,
      sittingSince: at,
      suggestion: null,
      stopped: {},
    } as const
    // [DO1] Apart there is none: each would wait for the other's.
    if (mode === 'apart') return open
    const checkIn = checkInFor(session)
    const states = [...emptySteps(checkIn), ...session.states]
    return { ...open, steps: [...checkIn, ...session.steps], states, cursor: BOTH_AT_START }
  },
  'exercise-suggested': (session, { seat, script, earlier, has = {}, about }, said) =>
    suggested(session, { ...said, seat, script, earlier, has, about: about ?? null }),
  'time-suggested': (session, { seat, at }, said) => suggested(session, { ...said, seat, time: at }),
  'suggestion-answered': (session, { accepted }) => suggestionAnswered(session, accepted),
}

type Unnumbered<T> = T extends unknown ? Omit<T, 'number'> : never

function suggested(session: Session, made: Unnumbered<NonNullable<Session['suggestion']>>): Session {
  const number = session.suggestions + 1
  return { ...session, suggestions: number, suggestion: { ...made, number } as Session['suggestion'] }
}

function suggestionAnswered(session: Session, accepted: boolean): Session {
  const { suggestion } = session
  if (!accepted || !suggestion) return { ...session, suggestion: null }
  if ('time' in suggestion) return { ...session, suggestion: null, plannedFor: suggestion.time }
  const { script, earlier, has, about } = suggestion
  const steps = stepsOf(script, { earlier, has })
  return {
    ...session,
    suggestion: null,
    script,
    earlier,
    has,
    about,
    steps,
    ready: {},
    states: emptySteps(steps),
    cursor: BOTH_AT_START,
    speaker: null,
  }
}
