'use client'
// Yours is in. Two closed cards lie side by side; the other's looks the same whatever they have done.
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { GoOnFoot } from '#app/session/frame/foot.tsx'
import { StepPage } from '#app/session/frame/step-page.tsx'
import { useNames, useReading, useScreen } from '#app/session/screen.tsx'
import { useSay } from '#app/session/voice.tsx'
import { Button } from '#app/ui/button.tsx'
import { guessedStep, isForReflection } from '#shared/prompts/opening.ts'
import type { AnswerValue } from '#shared/prompts/shapes.ts'
import type { Shown } from '#shared/session/part-shape.ts'
import type { StepView } from '#shared/session/view-shape.ts'
import { AnswerCard } from '../shown/answer-card.tsx'
import { ClosedCards } from '../shown/closed-cards.tsx'
import type { ScreenProps } from '../step.tsx'

type GivenProps = ScreenProps<'answer'> & { given: Shown; onBack: (value: AnswerValue) => void; onTakeBack: () => void }

export function Given({ step, part, given, onBack, onTakeBack }: GivenProps) {
  const sealed = step.kept || step.settles || step.opensWith !== null || isForReflection(part.prompt)
  const sentence = useGivenWords(sealed ? 'goes-on' : 'opens')
  const takeBack = () => {
    if (given.as === 'given') onBack(given.value)
    onTakeBack()
  }
  return (
    <StepPage
      step={step}
      screen="given"
      why={step.goOn === 'not-yet' ? undefined : sentence}
      foot={<GivenFoot step={step} words={sentence} onTakeBack={takeBack} />}
    >
      {!sealed && <ClosedCards step={step} />}
      <Mine step={step} part={part} given={given} />
    </StepPage>
  )
}

function Mine({ step, part, given }: Pick<GivenProps, 'step' | 'part' | 'given'>) {
  const t = useTranslations('room.given')
  const { seat } = useScreen().view
  const { theirs } = useNames()
  const guessed = guessedStep(part.prompt)
  return (
    <AnswerCard
      step={step.step}
      seat={seat}
      shown={given}
      guessed={guessed}
      title={guessed ? t('your-guess', { name: theirs }) : t('yours')}
      foldable={false}
    />
  )
}

/** What is said of something that is given: whether it has arrived, and what it waits for. */
export function useGivenWords(arrived: 'goes-on' | 'opens'): string {
  const t = useTranslations('room.given')
  const { saving } = useScreen()
  if (saving === 'saving') return t('sending')
  return t(saving === 'kept-here' ? 'kept' : saving === 'undecided' ? 'undecided' : arrived)
}

/** Under what is given and has not opened: for as long as nothing follows from it, its giver takes it back. */
export function GivenFoot({ step, words, onTakeBack }: { step: StepView; words: string; onTakeBack: () => void }) {
  const t = useTranslations('room.given')
  const { pending, saving } = useScreen()
  const { moving } = useReading()
  const say = useSay()
  const said = useRef<string | null>(null)
  // [RM28] [RM33] Said once, when it is so.
  useEffect(() => {
    if (!moving || saving === 'saving' || said.current === words) return
    said.current = words
    say(saving === 'saved' ? t('said', { words }) : words)
  }, [moving, saving, say, words, t])
  const back = step.canTakeBack && pending.length === 0 && (
    <Button tone="plain" onClick={onTakeBack}>
      {t('take-back')}
    </Button>
  )
  return <GoOnFoot given beside={back} step={step} till={words} />
}
