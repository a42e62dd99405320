// Folds what happens in the lobby: who is ready, what is suggested and taken up, and the start.
import type { EventOf } from './events.ts'
import type { Said, Session } from './session.ts'
import { BOTH_AT_START, stepsOf } from './walk.ts'

type LobbyEvent = EventOf<
  'seat-ready' | 'session-started' | 'exercise-suggested' | 'time-suggested' | 'suggestion-answered'
>

export function evolveLobby(session: Session, event: LobbyEvent, said: Said): Session {
  switch (event.type) {
    case 'seat-ready':
      return { ...session, ready: { ...session.ready, [event.seat]: event.mode } }
    case 'session-started': {
      const cursor = event.mode === 'apart' ? session.cursor : BOTH_AT_START
      return { ...session, phase: 'open', mode: event.mode, startedAt: said.at, suggestion: null, cursor }
    }
    case 'exercise-suggested':
      return suggested(session, exerciseMade(event, said))
    case 'time-suggested':
      return suggested(session, { ...said, seat: event.seat, time: event.at })
    case 'suggestion-answered':
      return suggestionAnswered(session, event.accepted)
  }
}

function exerciseMade({ seat, script, earlier, about }: EventOf<'exercise-suggested'>, said: Said) {
  return { ...said, seat, script, earlier, about: about ?? null }
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
  const { script, earlier, about } = suggestion
  const steps = stepsOf(script, earlier)
  return {
    ...session,
    suggestion: null,
    script,
    earlier,
    about,
    steps,
    ready: {},
    states: {},
    cursor: BOTH_AT_START,
    speaker: null,
  }
}
