'use client'
// Putting an agreement forward, or changing the one that lies on the table: an if-then sentence, a name, or a word.
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useDraft, useNames, useRoom, useStepWords } from '#app/session/screen.tsx'
import { Button } from '#app/ui/button.tsx'
import { LineField } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { offsetAt } from '#app/ui/zone.ts'
import { refusedDay } from '#shared/ahead.ts'
import { isErased } from '#shared/session/events.ts'
import type { StepView } from '#shared/session/view-shape.ts'
import { Foot } from '../frame/foot.tsx'
import { Pass } from '../frame/pass.tsx'
import { Readers } from '../frame/readers.tsx'
import { StepPage } from '../frame/step-page.tsx'
import type { AgreePart } from './agree.tsx'
import { AgreeSentence } from './agree-sentence.tsx'
import { OwnBefore } from './own-before.tsx'
import { blankTerms, draftFrom, isTermsDraft, MOST, type TermsDraft, termsOf } from './terms-draft.ts'

type AgreeFormProps = {
  step: StepView
  part: AgreePart
  onWriting: () => void
  onDone: () => void
  onBack: (() => void) | null
}

export function AgreeForm({ step, part, onWriting, onDone, onBack }: AgreeFormProps) {
  const t = useTranslations('room.agree')
  const { send, locale, now, seat } = useRoom()
  const { theirs } = useNames()
  const words = useStepWords(step.step)
  const { prompt, proposal, declined } = part
  const blank = blankTerms(new Date(now()))
  const open = proposal && !isErased(proposal.terms) ? draftFrom(proposal.terms, blank) : blank
  const [draft, setDraft] = useDraft(`${step.step}:terms`, open, isTermsDraft)
  const write = (next: TermsDraft) => {
    onWriting()
    setDraft(next)
  }
  // What the other has put forward since this form was opened.
  const [before] = useState(proposal?.number)
  const arrived = proposal !== null && proposal.by !== seat && proposal.number !== before
  const amiss = prompt.as === 'agreement' ? refusedDay(draft.reviewOn, now(), offsetAt(now())) : null
  const terms = amiss ? null : termsOf(prompt, draft)
  const propose = () => {
    if (!terms) return
    onDone()
    send({ type: 'propose', step: step.step, terms, locale })
  }
  return (
    <StepPage
      step={step}
      screen="propose"
      readers={<Readers by="only-you-till-given" />}
      foot={
        <Foot
          beside={
            onBack ? (
              <Button tone="plain" onClick={onBack}>
                {t(arrived ? 'look-first' : 'leave-it')}
              </Button>
            ) : (
              <Pass step={step} />
            )
          }
        >
          <Button className="w-full" disabled={!terms} onClick={propose}>
            {t('propose', { name: theirs })}
          </Button>
        </Foot>
      }
    >
      <Notice className="mb-4">{arrived ? t('arrived', { name: theirs }) : declined && t('declined')}</Notice>
      <OwnBefore about={part.about} />
      {prompt.as === 'agreement' ? (
        <AgreeSentence draft={draft} onDraft={write} startsBreak={prompt.startsBreak === true} amiss={amiss} />
      ) : (
        <LineField
          label={words.prompt}
          labelHidden
          value={draft.text}
          onValue={(text) => write({ ...draft, text })}
          most={MOST[prompt.as]}
          className="font-serif text-lead"
        />
      )}
      {words.example && <p className="mt-3 text-small text-quiet">{t('example', { example: words.example })}</p>}
    </StepPage>
  )
}
