// What has opened at one time, as the pages it is read by: one for each prompt. A guess lies with what it guesses; that at an order has a
// page of its own, behind the two orders.
import { wholeOf } from '#shared/exercises/halves.ts'
import { guessedStep } from '#shared/prompts/opening.ts'
import { isOrdered } from '#shared/prompts/rank.ts'
import type { LoopView, Opened } from '#shared/session/part-shape.ts'
import { PARTNER_SEATS } from '#shared/session/seat.ts'

/** `of`: one prompt's answers, those of both halves of a step, or those of the parts of the loop that are drawn at one time. */
export type OpenedPrompt = { step: string; of: readonly [Opened, ...Opened[]]; guess: Opened | undefined }

export function openingsOf(opened: readonly Opened[], loop: LoopView = {}): OpenedPrompt[] {
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
  return inOneDrawing(found, loop)
}

/** [DO13] Where both have given all of it. */
function inOneDrawing(found: OpenedPrompt[], loop: LoopView): OpenedPrompt[] {
  const steps = Object.values(loop).map(({ step }) => step)
  const drawn = found.filter(
    ({ of: [one, ...more] }) =>
      more.length === 0 && steps.includes(one.step) && PARTNER_SEATS.every((seat) => one[seat]?.as === 'given'),
  )
  const [before, ...more] = drawn
  const last = more.at(-1)
  if (!before || !last) return found
  const whole = { ...last, of: [before.of[0], ...more.map(({ of }) => of[0])] as const }
  return found.flatMap((each) => (each === last ? [whole] : drawn.includes(each) ? [] : [each]))
}

/** Whether it is one partner's alone. */
export function isOfOne({ of, guess }: OpenedPrompt): boolean {
  const all = guess ? [...of, guess] : of
  return PARTNER_SEATS.some((seat) => all.every((each) => each[seat] === null))
}

function isGuessOf({ prompt }: Opened, step: string): boolean {
  return guessedStep(prompt) === step
}
