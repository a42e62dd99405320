'use client'
// The reveal: what opened turns over for both at once, one prompt a page, and lies there for as long as the two want. Which page somebody
// reads is told to nobody.
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Foot, GoOnFoot } from '#app/session/frame/foot.tsx'
import { StepPage } from '#app/session/frame/step-page.tsx'
import { useHost, useReading } from '#app/session/screen.tsx'
import { useSaidOnce } from '#app/session/voice.tsx'
import { Button } from '#app/ui/button.tsx'
import type { StepWords } from '#shared/exercises/exercise.ts'
import { TODAY } from '#shared/exercises/frame.ts'
import { LANGUAGES } from '#shared/locale.ts'
import { isOrdered } from '#shared/prompts/rank.ts'
import type { Opened, Part } from '#shared/session/part-shape.ts'
import type { StepView } from '#shared/session/view-shape.ts'
import { midSentence } from '#shared/text.ts'
import { InTheirWords, OpeningShown, Question } from '../shown/opening.tsx'
import { isOfOne, type OpenedPrompt, openingsOf } from '../shown/openings.ts'
import { StillCards } from '../shown/turning.tsx'
import { CheckedIn } from './checked-in.tsx'
import { FromBefore } from './from-before.tsx'

type OpenedProps = { step: StepView; part: Extract<Part, { kind: 'opened' }> }

export function OpenedStep(props: OpenedProps) {
  const { checkIn, step } = props.step
  if (checkIn && step === TODAY) return <CheckedIn {...props} checkIn={checkIn} />
  return (
    <InTheirWords opened={props.part.opened}>
      <Pages {...props} />
    </InTheirWords>
  )
}

// [RS3] Back and forth as one likes; only from the last one goes on.
function Pages({ step, part: { opened, loop } }: OpenedProps) {
  const t = useTranslations('room.opened')
  const [at, turnTo] = useState(0)
  const been = useRef(new Set<number>())
  useEffect(() => void been.current.add(at), [at])
  const openings = openingsOf(opened, loop)
  const opening = openings[at] ?? openings[0]
  if (!opening) return null
  const page = { step, opening, loop, at, count: openings.length, still: been.current.has(at) }
  const back = at > 0 && (
    <Button tone="plain" onClick={() => turnTo(at - 1)}>
      {t('back')}
    </Button>
  )
  if (at >= openings.length - 1) return <OpenedPage {...page} foot={<GoOnFoot step={step} beside={back} />} />
  return (
    <OpenedPage
      {...page}
      foot={
        <Foot beside={back}>
          <Button className="w-full" onClick={() => turnTo(at + 1)}>
            {t('next')}
          </Button>
        </Foot>
      }
    />
  )
}

type OpenedPageProps = Pick<OpenedProps, 'step'> &
  Pick<OpenedProps['part'], 'loop'> & {
    opening: OpenedPrompt
    at: number
    count: number
    still: boolean
    foot: ReactNode
  }

function OpenedPage({ step, opening, loop, at, count, still, foot }: OpenedPageProps) {
  const { named, heading } = useHeading(opening)
  useSaidOnce(heading)
  return (
    <StepPage
      step={step}
      screen={`opened ${opening.step}`}
      why={count > 1 && <PageOf at={at} count={count} />}
      prompt={heading}
      foot={foot}
    >
      <div className="-mt-3 sm:-mt-4">
        {!named && <Question step={opening.of[0].step} />}
        <StillCards still={still}>
          <OpeningShown key={opening.step} opening={opening} loop={loop} />
        </StillCards>
      </div>
      {step.before && at === count - 1 && (
        <div className="mt-8">
          <FromBefore step={step} />
        </div>
      )}
    </StepPage>
  )
}

function PageOf({ at, count }: { at: number; count: number }) {
  const t = useTranslations('room.opened')
  const pages = Array.from({ length: count }, (_, page) => page)
  return (
    <span className="-mt-2.5 -mb-1.5 flex items-center gap-2.5 text-small">
      <span aria-hidden="true" className="flex gap-1.5">
        {pages.map((page) => (
          <span
            key={page}
            className={`size-2 rounded-pill forced-colors:border ${page === at ? 'bg-accent forced-colors:bg-[Highlight]' : 'bg-line'}`}
          />
        ))}
      </span>
      {t('page', { at: at + 1, count })}
    </span>
  )
}

/** [RS4] What opened, as a heading. `named`: it says by itself what was asked. */
function useHeading(opening: OpenedPrompt): { heading: string; named: boolean } {
  const t = useTranslations('room.opened')
  const h = useTranslations('room.host')
  const all = useHost()?.here === 'in' && isOfOne(opening)
  const called = useCalled()
  const guesses = opening.guess && isOrdered(opening.of[0])
  const names = guesses ? [t('guesses')] : [...new Set(opening.of.flatMap((each) => called(each) ?? []))]
  const named = names.length > 0
  const one = isOfOne(opening)
  const { locale } = useReading()
  const what = named
    ? new Intl.ListFormat(LANGUAGES[locale].region).format(names)
    : t(opening.of.every(isOrdered) ? 'orders' : one ? 'answer' : 'answers')
  return { heading: all ? h('opened', { what }) : t(one ? 'one' : 'both', { what }), named }
}

/** By what the answers to a prompt go in the middle of a sentence: what its exercise calls them, or the names of its scales. */
function useCalled(): (each: Opened) => string | string[] | null {
  const t = useTranslations('room.opened')
  const { words, locale } = useReading()
  return ({ step }) => {
    // Of the library's exercises, and of what stands around every script.
    const key = [words.exercise.id, 'frame'].map((of) => `what.${of}.${step}`).find((each) => t.has(each as never))
    if (key) return t(key as never)
    const { asked, scales = {} }: Partial<StepWords> = words.script.steps[step] ?? {}
    if (asked) return midSentence(asked, locale)
    const names = Object.values(scales).map(({ name }) => midSentence(name, locale))
    return names.length > 0 ? names : null
  }
}
