'use client'
// A prompt to answer: write, read it once as the other will hear it, give it, and wait for both. Nothing here tells what the other does.
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { Foot } from '#app/session/frame/foot.tsx'
import { Pass } from '#app/session/frame/pass.tsx'
import { Readers } from '#app/session/frame/readers.tsx'
import { StepPage } from '#app/session/frame/step-page.tsx'
import { useDraft, useNames, useReading, useScreen } from '#app/session/screen.tsx'
import { Button } from '#app/ui/button.tsx'
import { begunWith, blankOf, givenOf, isDraftOf, isWhole } from '#shared/prompts/drafts.ts'
import { isForReflection } from '#shared/prompts/opening.ts'
import type { AnswerOf, AnswerValue } from '#shared/prompts/shapes.ts'
import type { Shown } from '#shared/session/part-shape.ts'
import type { StepView } from '#shared/session/view-shape.ts'
import { onlyAnswer, orderedBeside } from '../choice/known.ts'
import { Control } from '../controls.tsx'
import type { PartOf, ScreenProps } from '../step.tsx'
import { Tick } from '../text/tick.tsx'
import { Beat } from './beat.tsx'
import { EarlierOffers } from './earlier-offers.tsx'
import { Given } from './given.tsx'
import { Meanwhile } from './meanwhile.tsx'
import { OwnBefore, StandsBeside } from './own-before.tsx'
import { readBy } from './read-by.ts'

type AnswerPart = PartOf<'answer'>

export function AnswerStep({ step, part }: ScreenProps<'answer'>) {
  const { send, pending, view } = useScreen()
  const { locale } = useReading()
  const { seat } = view
  const theirs = (step.beside ?? []).flatMap((each) => (each.seat === seat ? [] : [each.shown]))
  const blank = begunWith(part.prompt, blankOf(part.prompt, part.target, part.ownWords), theirs)
  const given = useGiven(step, part)
  const takeBack = () => send({ type: 'take-back', step: step.step })
  const instead = given?.as === 'given' ? { draft: given.value, leave: takeBack } : null
  const standing = given ? (step.canTakeBack && pending.length === 0 ? instead : null) : undefined
  const [draft, setDraft, turn] = useDraft<AnswerValue>(step.step, blank, isDraftOf(blank), standing)
  const [beat, setBeat] = useState(false)
  if (part.stage === 'listening') return <Meanwhile step={step} />
  if (given) return <Given step={step} part={part} given={given} onBack={turn} onTakeBack={takeBack} />
  const give = () => {
    setBeat(false)
    send({ type: 'answer', step: step.step, value: onlyAnswer(part.prompt) ?? givenOf(part.prompt, draft), locale })
  }
  // [RM27]
  const beats = step.beat !== undefined && draft.kind !== 'aloud'
  const readers = <Readers by={readBy(step, part.prompt, view.at.phase)} />
  if (beat && beats) {
    const change = () => setBeat(false)
    return <Beat {...{ step, readers }} screen="beat" value={draft} onGive={give} onChange={change} />
  }
  return <Asked {...{ step, part, draft, readers, setDraft, beats }} onDone={beats ? () => setBeat(true) : give} />
}

/** What this seat has given: by the view, or by a command of this device that is still on its way. */
function useGiven(step: StepView, part: AnswerPart): Shown | null {
  const { pending } = useScreen()
  const { locale } = useReading()
  const last = pending.findLast(
    (command) =>
      (command.type === 'answer' || command.type === 'pass' || command.type === 'take-back') &&
      command.step === step.step,
  )
  if (last?.type === 'answer') return { as: 'given', value: last.value, locale }
  if (last?.type === 'pass') return { as: 'passed', note: last.note ?? null }
  return last ? null : part.mine
}

type WritingProps = ScreenProps<'answer'> & { draft: AnswerValue; readers: ReactNode }
type AskedProps = WritingProps & { setDraft: (draft: AnswerValue) => void; beats: boolean; onDone: () => void }

function Asked({ step, part, draft, readers, setDraft, beats, onDone }: AskedProps) {
  const t = useTranslations('room.answer')
  const { words } = useReading()
  const { theirs } = useNames()
  const { seat } = useScreen().view
  const ordered = orderedBeside(step, part.prompt, seat)
  const only = onlyAnswer(part.prompt) !== null
  const whole = only || isWhole(part.prompt, part.target, draft)
  return (
    <StepPage
      step={step}
      screen="asked"
      readers={readers}
      foot={
        <Foot
          beside={
            <Pass step={step} says={isForReflection(part.prompt) ? t('carry-passed', { name: theirs }) : undefined} />
          }
        >
          <Button className="w-full" disabled={!whole} onClick={onDone}>
            {t(only ? 'only' : beats ? 'done' : giveAs(draft))}
          </Button>
        </Foot>
      }
    >
      {words.again.includes(step.step) && <EarlierOffers />}
      <OwnBefore about={part.about} />
      <StandsBeside step={step} except={ordered?.beside} />
      <Control
        step={step.step}
        asked={step.step}
        prompt={part.prompt}
        target={part.target}
        ownWords={part.ownWords}
        theirOrder={ordered?.order}
        value={draft}
        onValue={setDraft}
      />
      {step.frame === 'close' && draft.kind === 'text' && <InLetter draft={draft} onDraft={setDraft} />}
    </StepPage>
  )
}

/** [DO5] What comes after the list has a tick of its own. */
function InLetter({ draft, onDraft }: { draft: AnswerOf<'text'>; onDraft: (draft: AnswerValue) => void }) {
  const t = useTranslations('room.check-in')
  if (draft.kind === 'aloud') return null
  const { leftOut, ...stands } = draft
  return (
    <Tick checked={!leftOut} onChecked={(checked) => onDraft(checked ? stands : { ...stands, leftOut: true })}>
      {t('in-letter')}
    </Tick>
  )
}

function giveAs(draft: AnswerValue): 'give' | 'carry' | 'carry-nothing' {
  if (draft.kind !== 'carry') return 'give'
  return draft.steps.length === 0 ? 'carry-nothing' : 'carry'
}
