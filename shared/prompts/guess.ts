// What each thinks the other has answered in an earlier step, which opens together with it.
import { stepById } from '#shared/session/walk.ts'
import { choice } from './choice.ts'
import type { Answered, AskedPrompt } from './definition.ts'
import { rank } from './rank.ts'
import { scale } from './scale.ts'
import type { GuessableKind, Prompt } from './shapes.ts'

const GUESSED: { [K in GuessableKind]: Answered<K> } = { scale, choice, rank }

type Target = Extract<Prompt, { kind: GuessableKind }>

function isTarget(prompt: Prompt | null): prompt is Target {
  return prompt !== null && prompt.kind in GUESSED
}

function guessedAs({ kind }: { kind: GuessableKind }): Answered<GuessableKind> {
  return GUESSED[kind] as Answered<GuessableKind>
}

export const guess: Answered<'guess'> = {
  nature: 'answered',
  sayable: false,
  asksBoth: false,
  ahead: true,
  afterAll: false,
  enters: 'both',
  speaksOfOther: true,
  // What is guessed opens together with the guess, not before.
  of: { may: (named) => Object.values(GUESSED).some((each) => each === named), asks: 'the-other', opens: 'together' },
  parts: null,
  lines: () => [],
  addable: true,
  fresh: (last) => ({ kind: 'guess', of: last }),
  alone: () => null,
  takes: (_, of) => (isTarget(of) ? guessedAs(of).takes(of, null) : { doing: 0 }),
  fits: ({ target }, { guess: value }) =>
    isTarget(target) && target.kind === value.kind && guessedAs(target).fits(askedAs(target), value),
  asked: ({ of }, { session }) => ({ target: stepById(session, of)?.prompt ?? null }),
  ownWords: () => '',
  told: ({ guess: value }, names) => guessedAs(value).told(value, names.guessed()),
  rehearsed: ({ target }, chance) => ({
    kind: 'guess',
    guess: isTarget(target) ? guessedAs(target).rehearsed(askedAs(target), chance) : { kind: 'choice', chosen: [] },
  }),
  // What is to be guessed stays hidden until the guess is in.
  problems: ({ step: { id, prompt }, steps, ofStep }) =>
    steps.flatMap((step, index) =>
      step.id === prompt.of && step.revealWith !== id
        ? [{ at: ofStep(index, 'revealWith'), problem: 'opens-before-the-guess' as const, words: id }]
        : [],
    ),
}

function askedAs(target: Target): AskedPrompt<GuessableKind> {
  return { prompt: target, target: null, ownWords: [] }
}
