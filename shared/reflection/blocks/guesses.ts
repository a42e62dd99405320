// Guess and find out: what each thought the other would say, beside what the other said. It counts nothing and grades nobody.
import type { Step } from '#shared/exercises/exercise.ts'
import type { AnswerValue, GuessableValue, PromptOf } from '#shared/prompts/shapes.ts'
import { isErased } from '#shared/session/events.ts'
import { type PartnerSeat, partnerOf } from '#shared/session/seat.ts'
import type { Session } from '#shared/session/session.ts'
import { stepById } from '#shared/session/walk.ts'
import { told } from '../opened.ts'
import { GAP, type Gap, type Sentence, type Source, type Value } from '../sentences.ts'
import { guessedOrders } from './guessed-orders.ts'
import { inTurn, name, reference, sentence, sourceOf } from './sentence.ts'

const CLOSE = 1

/** One partner's guess beside what it was a guess of, both open. */
type Found = { guesser: PartnerSeat; guess: GuessableValue; said: AnswerValue; because: Source[] }

export function guesses(session: Session): (Sentence | Gap)[] {
  return session.steps.flatMap((step) => {
    const target = step.prompt.kind === 'guess' ? stepById(session, step.prompt.of) : undefined
    if (!target) return []
    if (target.prompt.kind === 'rank') return guessedOrders(session, step, target)
    return inTurn(session).flatMap((seat) => guessOf(session, seat, step, target))
  })
}

function guessOf(session: Session, guesser: PartnerSeat, step: Step, target: Step): (Sentence | Gap)[] {
  const guess = told(session, step, guesser)
  const said = told(session, target, partnerOf(guesser))
  if (!guess || !said) return []
  if (isErased(guess.value) || isErased(said.value)) return [GAP]
  if (guess.value.kind !== 'guess') return []
  const because = [sourceOf(session, guess), sourceOf(session, said)]
  const found: Found = { guesser, guess: guess.value.guess, said: said.value, because }
  if (target.prompt.kind === 'scale') return scales(session, target, target.prompt, found)
  return target.prompt.kind === 'choice' ? choice(session, target, target.prompt, found) : []
}

// [RE17]
function scales(session: Session, target: Step, prompt: PromptOf<'scale'>, { guesser, guess, said, because }: Found) {
  if (guess.kind !== 'scale' || said.kind !== 'scale') return []
  return prompt.scales.map((id) => {
    const guessed = guess.values[id] ?? 0
    const given = said.values[id] ?? 0
    const values: Record<string, Value> = {
      guesser: name(guesser),
      other: name(partnerOf(guesser)),
      scale: { as: 'scale', ...reference(session, target, id) },
    }
    if (Math.abs(guessed - given) <= CLOSE) return sentence('guesses.scale-close', values, because)
    const numbers = { guessed: { as: 'number', value: guessed }, given: { as: 'number', value: given } } as const
    return sentence('guesses.scale-told', { ...values, ...numbers }, because)
  })
}

function choice(
  session: Session,
  target: Step,
  { options }: PromptOf<'choice'>,
  { guesser, guess, said, because }: Found,
) {
  if (guess.kind !== 'choice' || said.kind !== 'choice') return []
  const listed = (chosen: readonly string[]): Value => ({
    as: 'list',
    values: options
      .filter((id) => chosen.includes(id))
      .map((id) => ({ as: 'option', ...reference(session, target, id) })),
  })
  const names: Record<string, Value> = {
    subject: { as: 'subject', exercise: session.script.id, version: session.script.version, step: target.id },
    guesser: name(guesser),
    other: name(partnerOf(guesser)),
  }
  const same = options.every((id) => guess.chosen.includes(id) === said.chosen.includes(id))
  if (same) return [sentence('guesses.choice-found', { ...names, chosen: listed(said.chosen) }, because)]
  const values = { ...names, guessed: listed(guess.chosen), chosen: listed(said.chosen) }
  return [sentence('guesses.choice-told', values, because)]
}
