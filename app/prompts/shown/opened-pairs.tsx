'use client'
// What has opened, both partners' side by side. A guess lies on the card of the one it is about, without a score.
import { ReadingContext, useReading } from '#app/session/screen.tsx'
import { wordsWith } from '#app/session/texts.ts'
import { guessedStep } from '#shared/prompts/opening.ts'
import { PARTNER_SEATS, type PartnerSeat, partnerOf } from '#shared/session/seat.ts'
import type { Opened } from '#shared/session/view-shape.ts'
import { GuessCard } from '../guess/card.tsx'
import { AnswerCard } from './answer-card.tsx'
import { Turning } from './turning.tsx'

/** Where several steps lie together, or where they are read again (`titled`), the question stands above each. */
export function OpenedPairs({ opened, titled = false }: { opened: readonly Opened[]; titled?: boolean }) {
  const reading = useReading()
  const words = wordsWith(reading.words, Object.fromEntries(opened.map((one) => [one.step, one.words])), reading.locale)
  // A guess lies on the card of what it guesses.
  const shown = opened.filter((each) => !opened.some(({ step }) => isGuessOf(each, step)))
  return (
    <ReadingContext value={{ ...reading, words }}>
      <div className="grid grid-cols-1 gap-8">
        {shown.map((each) => (
          <section key={each.step}>
            {(titled || shown.length > 1) && (
              <p className="mb-2 text-small text-quiet">{words.script.steps[each.step]?.prompt}</p>
            )}
            <Pair each={each} guess={opened.find((other) => isGuessOf(other, each.step))} />
          </section>
        ))}
      </div>
    </ReadingContext>
  )
}

function Pair({ each, guess }: { each: Opened; guess: Opened | undefined }) {
  const { near } = useReading()
  // Each person sees their own side first, in the order they know.
  const owners = [near, partnerOf(near)].filter((owner) => each[owner] !== null)
  return (
    <div className={`grid gap-4 ${owners.length > 1 ? 'sm:grid-cols-2' : ''}`}>
      {owners.map((owner) => (
        <Turning key={owner} seat={owner}>
          {guess ? <Guessed target={each} guess={guess} owner={owner} /> : <Answered each={each} owner={owner} />}
        </Turning>
      ))}
    </div>
  )
}

function Answered({ each, owner }: { each: Opened; owner: PartnerSeat }) {
  const shown = each[owner]
  const guessed = guessedStep(each.prompt)
  return shown && <AnswerCard step={each.step} seat={owner} shown={shown} guessed={guessed} />
}

function Guessed({ target, guess, owner }: { target: Opened; guess: Opened; owner: PartnerSeat }) {
  const shown = target[owner]
  const guesser = PARTNER_SEATS.find((seat) => seat !== owner) ?? owner
  return shown && <GuessCard step={target.step} owner={owner} shown={shown} guesser={guesser} guess={guess[guesser]} />
}

function isGuessOf({ prompt }: Opened, step: string): boolean {
  return guessedStep(prompt) === step
}
