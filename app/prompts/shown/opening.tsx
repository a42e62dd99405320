'use client'
// One prompt that has opened, the other's answer first: drawn as one figure, or each on a card. A guess lies on the card of the one it is
// about, without a score.
import type { ReactNode } from 'react'
import { ReadingContext, useInOrder, useReading } from '#app/session/screen.tsx'
import { wordsWith } from '#app/session/texts.ts'
import { guessedStep } from '#shared/prompts/opening.ts'
import type { LoopView, Opened } from '#shared/session/part-shape.ts'
import { PARTNER_SEATS, type PartnerSeat, partnerOf } from '#shared/session/seat.ts'
import { drawnOf } from '../drawn.tsx'
import { GuessCard } from '../guess/card.tsx'
import { AnswerCard, ShownBody } from './answer-card.tsx'
import type { OpenedPrompt } from './openings.ts'
import { Turning, useTurns } from './turning.tsx'

type OpeningShownProps = { opening: OpenedPrompt; loop?: LoopView | undefined }

export function OpeningShown({ opening, loop }: OpeningShownProps) {
  const drawn = drawnOf(opening, loop, useTurns())
  if (!drawn) return <Cards opening={opening} />
  return (
    <Turning seats={PARTNER_SEATS}>
      <div className="rounded-card border border-line bg-raised px-2.5 pt-3 shadow-rest sm:px-5 sm:pt-4">{drawn}</div>
    </Turning>
  )
}

function Cards({ opening: { of, guess } }: { opening: OpenedPrompt }) {
  // [RS1]
  const cards = useInOrder().flatMap((seat) => of.filter((each) => each[seat] !== null).map((each) => ({ seat, each })))
  return (
    <div className={`grid gap-3 sm:gap-4 ${cards.length > 1 ? 'sm:grid-cols-2' : ''}`}>
      {cards.map(({ seat, each }) => (
        <Turning key={`${seat} ${each.step}`} seats={[seat]}>
          <Answered each={each} owner={seat} guess={guess} asked={of.length > 1} />
        </Turning>
      ))}
    </div>
  )
}

/** `asked`: each had a question of their own, which stands above what they answered. */
type AnsweredProps = { each: Opened; owner: PartnerSeat; guess: Opened | undefined; asked: boolean }

function Answered({ each, owner, guess, asked }: AnsweredProps) {
  const { step, prompt, [owner]: shown } = each
  if (!shown) return null
  const guesser = partnerOf(owner)
  if (guess) return <GuessCard {...{ step, owner, shown, guesser }} guess={guess[guesser]} />
  const card = { step, seat: owner, shown, guessed: guessedStep(prompt) }
  return (
    <AnswerCard {...card}>
      {asked && <Question step={step} />}
      <ShownBody {...card} />
    </AnswerCard>
  )
}

export function Question({ step }: { step: string }) {
  const { words } = useReading()
  return <p className="mb-2 text-small text-quiet">{words.script.steps[step]?.prompt}</p>
}

type InTheirWordsProps = { opened: readonly Opened[]; children: ReactNode }

/** With the words that came along with what opened. */
export function InTheirWords({ opened, children }: InTheirWordsProps) {
  const reading = useReading()
  const words = wordsWith(reading.words, Object.fromEntries(opened.map((one) => [one.step, one.words])), reading.locale)
  return <ReadingContext value={{ ...reading, words }}>{children}</ReadingContext>
}
