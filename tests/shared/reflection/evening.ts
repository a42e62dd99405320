// An evening as a list of moves, played through the rules: what each gave, said back, agreed and carried.
import type { Script } from '#shared/exercises/exercise.ts'
import type { Locale } from '#shared/locale.ts'
import type { AnswerValue, GuessableValue } from '#shared/prompts/shapes.ts'
import type { Terms } from '#shared/session/agreement.ts'
import type { Command, Mode } from '#shared/session/commands.ts'
import { PARTNER_SEATS, type PartnerSeat, partnerOf } from '#shared/session/seat.ts'
import type { Session } from '#shared/session/session.ts'
import { EVENING, type Given, given, opened } from '#tests/support/given.ts'
import { checkedIn, FAMILIAR } from '#tests/support/second.ts'

export type Move = (so: Given) => Given
type Give = AnswerValue | 'pass'

export function evening(script: Script, ...moves: Move[]): Given {
  return moves.reduce((so, move) => move(so), begun(script))
}

/** Both ready and on a call, the first to open when nothing else settles it. */
export function begun(script: Script, options: { mode?: Mode; tiebreak?: PartnerSeat } = {}): Given {
  const { mode = 'on-a-call', tiebreak = 'first' } = options
  const lobby = given(opened({ script, tiebreak }))
  return lobby.and('first', { type: 'ready', mode }).and('second', { type: 'ready', mode })
}

type Second = {
  has?: Session['has']
  earlier?: Session['earlier']
  at?: number
  /** What was said in the check-in. */
  today?: Parameters<typeof checkedIn>[1]
}

/** The same of an exercise of the second edition, after a check-in in which both kept to themselves. */
export function secondEvening(
  script: Script,
  { has, earlier = null, at = EVENING, today }: Second,
  ...moves: Move[]
): Given {
  const log = opened({ script, earlier, has: { ...FAMILIAR, ...has } }).map((entry) => ({ ...entry, at }))
  const lobby = given(log)
  const ready = PARTNER_SEATS.reduce((so, seat) => so.and(seat, { type: 'ready', mode: 'on-a-call' }), lobby)
  return moves.reduce((so, move) => move(so), checkedIn(ready, today))
}

/** The list, the talk, and what each was glad of; what is null was passed. */
export function closing(
  first: string[] | null,
  second: string[] | null,
  glad: [string | null, string | null],
  locales: [Locale, Locale] = ['en', 'en'],
): Move {
  const list = (steps: string[] | null): Give => (steps ? { kind: 'carry', steps } : 'pass')
  const line = (text: string | null): Give => (text ? words(text) : 'pass')
  return (so) =>
    [
      both('carry', list(first), list(second)),
      onward('talk'),
      both('glad', line(glad[0]), line(glad[1]), locales),
      onward('glad'),
    ].reduce((at, move) => move(at), so)
}

function toAnswer(step: string, give: Give, locale: Locale): Command {
  return give === 'pass' ? { type: 'pass', step } : { type: 'answer', step, value: give, locale }
}

export function gives(seat: PartnerSeat, step: string, give: Give, locale: Locale = 'en'): Move {
  return (so) => so.and(seat, toAnswer(step, give, locale))
}

export function both(step: string, first: Give, second: Give, locales: [Locale, Locale] = ['en', 'en']): Move {
  return (so) => gives('second', step, second, locales[1])(gives('first', step, first, locales[0])(so))
}

export function onward(...steps: string[]): Move {
  return (so) => {
    const went = (to: Given, step: string) =>
      PARTNER_SEATS.reduce((at, seat) => at.and(seat, { type: 'go-on', step }), to)
    return steps.reduce(went, so)
  }
}

type Heard = 'yes' | 'nearly' | 'not-yet'

/** What the other says back to `speaker`, each round with how it was heard. */
export function saidBack(step: string, speaker: PartnerSeat, rounds: [string, Heard][], locale: Locale = 'en'): Move {
  return (so) =>
    rounds.reduce(
      (at, [text, heard]) =>
        at.and(partnerOf(speaker), { type: 'mirror', step, text, locale }).and(speaker, {
          type: 'judge',
          step,
          heard,
          ...(heard === 'yes' ? {} : { missing: 'the part about Sunday' }),
        }),
      so,
    )
}

export function signs(step: string, by: PartnerSeat, terms: Terms, locale: Locale = 'en'): Move {
  return (so) =>
    so.and(by, { type: 'propose', step, terms, locale }).and(partnerOf(by), { type: 'sign', step, proposal: 1 })
}

export function does(seat: PartnerSeat, command: Command, now?: number): Move {
  return (so) => so.and(seat, command, now)
}

export function carrying(first: string[], second: string[]): Move {
  return both('carry', { kind: 'carry', steps: first }, { kind: 'carry', steps: second })
}

export const scales = (values: Record<string, number>): GuessableValue => ({ kind: 'scale', values })
export const order = (...ids: string[]): GuessableValue => ({ kind: 'rank', order: ids })
export const chosen = (...ids: string[]): GuessableValue => ({ kind: 'choice', chosen: ids })
export const guessed = (guess: GuessableValue): AnswerValue => ({ kind: 'guess', guess })
export const words = (text: string): AnswerValue => ({ kind: 'text', text })
/** A sentence with what was picked in it, and what was written. */
export const picked = (picks: Record<string, string>, blanks: Record<string, string> = {}): AnswerValue => ({
  kind: 'builder',
  blanks,
  picked: picks,
})
/** One of several sentences, or the only one. */
export const stem = (id: string | undefined, blanks: Record<string, string>): AnswerValue => ({
  kind: 'builder',
  ...(id !== undefined && { stem: id }),
  blanks,
})
/** What somebody would do on hearing the other’s softer side. */
export const hearing = (id: string, words: string): AnswerValue => stem(id, Object.fromEntries([['then', words]]))
export const filled = (blanks: Record<string, string>): AnswerValue => ({ kind: 'builder', blanks })

/** The same exercise with what is put in order listed another way, so that an order in its own sequence is somebody's. */
export function listedOtherwise(script: Script): Script {
  const listed = ({ prompt, ...step }: Script['steps'][number]) =>
    prompt.kind === 'rank'
      ? { ...step, prompt: { ...prompt, options: [...prompt.options.slice(-1), ...prompt.options.slice(0, -1)] } }
      : { ...step, prompt }
  return { ...script, steps: script.steps.map(listed) }
}
