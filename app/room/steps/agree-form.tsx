'use client'
// Putting an agreement forward, or changing the one that lies on the table: an if-then sentence, a name, or a word.
import { useTranslations } from 'next-intl'
import { Button } from '#app/ui/button.tsx'
import { LineField } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { isErased } from '#shared/session/events.ts'
import type { StepView } from '#shared/session/view-shape.ts'
import { Foot } from '../frame/foot.tsx'
import { Pass } from '../frame/pass.tsx'
import { Readers } from '../frame/readers.tsx'
import { StepPage } from '../frame/step-page.tsx'
import { useDraft, useNames, useRoom, useStepWords } from '../room.tsx'
import type { AgreePart } from './agree.tsx'
import { AgreeSentence } from './agree-sentence.tsx'
import { OwnBefore } from './own-before.tsx'
import { blankTerms, draftFrom, isTermsDraft, MOST, termsOf } from './terms-draft.ts'

type AgreeFormProps = { step: StepView; part: AgreePart; onDone: () => void; onBack: (() => void) | null }

export function AgreeForm({ step, part, onDone, onBack }: AgreeFormProps) {
  const t = useTranslations('room.agree')
  const { send, locale, now } = useRoom()
  const { theirs } = useNames()
  const words = useStepWords(step.step)
  const { prompt, proposal, declined } = part
  const blank = blankTerms(new Date(now()))
  const open = proposal && !isErased(proposal.terms) ? draftFrom(proposal.terms, blank) : blank
  const [draft, setDraft] = useDraft(`${step.step}:terms`, open, isTermsDraft)
  const terms = termsOf(prompt, draft)
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
                {t('leave-it')}
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
      <Notice className="mb-4">{declined && t('declined')}</Notice>
      <OwnBefore about={part.about} />
      {prompt.as === 'agreement' ? (
        <AgreeSentence draft={draft} onDraft={setDraft} startsBreak={prompt.startsBreak === true} />
      ) : (
        <LineField
          label={words.prompt}
          labelHidden
          value={draft.text}
          onValue={(text) => setDraft({ ...draft, text })}
          most={MOST[prompt.as]}
          className="font-serif text-lead"
        />
      )}
      {words.example && <p className="mt-3 text-small text-quiet">{t('example', { example: words.example })}</p>}
    </StepPage>
  )
}
