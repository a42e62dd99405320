// What has opened at one time, as the pages it is read by: one for each prompt. A guess lies with what it guesses; that at an order has a
// page of its own, behind the two orders.
import { wholeOf } from '#shared/exercises/halves.ts'
import { guessedStep } from '#shared/prompts/opening.ts'
import { isOrdered } from '#shared/prompts/rank.ts'
import type { Opened } from '#shared/session/part-shape.ts'
import { PARTNER_SEATS } from '#shared/session/seat.ts'

/** `of`: one prompt's answers, or those of both halves of a step. */
export type OpenedPrompt = { step: string; of: readonly [Opened, ...Opened[]]; guess: Opened | undefined }

export function openingsOf(opened: readonly Opened[]): OpenedPrompt[] {
  const found: OpenedPrompt[] = []
  for (const each of opened) {
    const step = wholeOf(each.step)
    const before = found.find((one) => one.step === step)
    if (opened.some((other) => isGuessOf(each, other.step))) continue
    const guess = opened.find((other) => isGuessOf(other, each.step))
    const behind = guess && isOrdered(each)
    if (before) found[found.indexOf(before)] = { ...before, of: [...before.of, each] }
    else found.push({ step, of: [each], guess: behind ? undefined : guess })
    if (behind) found.push({ step: guess.step, of: [each], guess })
  }
  return found
}

/** Whether it is one partner's alone. */
export function isOfOne({ of, guess }: OpenedPrompt): boolean {
  const all = guess ? [...of, guess] : of
  return PARTNER_SEATS.some((seat) => all.every((each) => each[seat] === null))
}

function isGuessOf({ prompt }: Opened, step: string): boolean {
  return guessedStep(prompt) === step
}
