'use client'
// Putting an agreement forward, or changing the one that lies on the table: an if-then sentence, a name, a word, a goal, or a page.
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { Foot } from '#app/session/frame/foot.tsx'
import { Pass } from '#app/session/frame/pass.tsx'
import { Readers } from '#app/session/frame/readers.tsx'
import { StepPage } from '#app/session/frame/step-page.tsx'
import { useDraft, useNames, useReading, useScreen, useStepWords } from '#app/session/screen.tsx'
import { Button } from '#app/ui/button.tsx'
import { LineField } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { offsetAt } from '#app/ui/zone.ts'
import { daysAhead, refusedDay } from '#shared/ahead.ts'
import type { Blank, PromptOf } from '#shared/prompts/shapes.ts'
import type { Terms } from '#shared/session/agreement.ts'
import { isErased } from '#shared/session/events.ts'
import { AGREED_MINUTES, LONGEST } from '#shared/session/limits.ts'
import type { Refusal } from '#shared/session/refusal.ts'
import { type PartnerSeat, partnerOf } from '#shared/session/seat.ts'
import { OwnBefore, StandsBeside } from '../answering/own-before.tsx'
import { BlankField } from '../builder/blank-field.tsx'
import { sentenceParts } from '../builder/sentence.ts'
import { Chips } from '../choice/chips.tsx'
import type { ScreenProps } from '../step.tsx'
import { BLANKS, blankTerms, draftFrom, isTermsDraft, type TermsDraft, termsOf } from './terms-draft.ts'

export type AgreeFormProps = ScreenProps<'agree'> & {
  onWriting: () => void
  onDone: () => void
  onBack: (() => void) | null
}

/** All but a page. */
export function AgreeForm({ onWriting, ...props }: AgreeFormProps) {
  const { step, part } = props
  const { now } = useReading()
  const words = useStepWords(step.step)
  const { prompt, proposal } = part
  // [RM29]
  const blank = { ...blankTerms(new Date(now())), ...part.begins }
  const open = proposal && !isErased(proposal.terms) ? draftFrom(proposal.terms, blank) : blank
  const [draft, setDraft] = useDraft(`${step.step}:terms`, open, isTermsDraft)
  const write = (next: TermsDraft) => {
    onWriting()
    setDraft(next)
  }
  const amiss = prompt.as === 'agreement' ? refusedDay(draft.reviewOn, now(), offsetAt(now())) : null
  return (
    <Proposing {...props} terms={amiss ? null : termsOf(prompt, draft)}>
      {prompt.as === 'agreement' || prompt.as === 'page' ? (
        <AgreeSentence draft={draft} onDraft={write} prompt={prompt} who={part.begins?.who} amiss={amiss} />
      ) : (
        <LineField
          label={words.prompt}
          labelHidden
          value={draft.text}
          onValue={(text) => write({ ...draft, text })}
          most={LONGEST[prompt.as]}
          className="font-serif text-lead"
        />
      )}
    </Proposing>
  )
}

type ProposingProps = Omit<AgreeFormProps, 'onWriting'> & {
  /** Null while something is missing. */
  terms: Terms | null
  children: ReactNode
}

/** What stands around the words while they are being written. */
export function Proposing({ step, part, onDone, onBack, terms, children }: ProposingProps) {
  const t = useTranslations('room.agree')
  const { send, view } = useScreen()
  const { locale } = useReading()
  const { theirs } = useNames()
  const { example } = useStepWords(step.step)
  const { proposal, declined } = part
  // What the other has put forward since this form was opened.
  const [before] = useState(proposal?.number)
  const arrived = proposal !== null && proposal.by !== view.seat && proposal.number !== before
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
      {part.prompt.as !== 'page' && <StandsBeside step={step} />}
      {children}
      {example && <p className="mt-3 text-small text-quiet">{t('example', { example })}</p>}
    </StepPage>
  )
}

type AgreeSentenceProps = {
  draft: TermsDraft
  onDraft: (draft: TermsDraft) => void
  prompt: PromptOf<'agree'>
  /** For whom alone it can be: then nobody is asked. */
  who: PartnerSeat | undefined
  /** What is wrong with the day to look again. */
  amiss: Refusal | null
}

const CARD =
  'rounded-card border border-line bg-raised px-[min(1.25rem,4.5vw)] py-5 font-serif text-lead leading-[2.35] shadow-rest sm:px-7'

function AgreeSentence({ draft, onDraft, prompt, who, amiss }: AgreeSentenceProps) {
  const t = useTranslations('room.agree')
  const refusal = useTranslations('common.refusals')
  const { seat } = useScreen().view
  const { now } = useReading()
  const { first, last } = daysAhead(now(), offsetAt(now()))
  // While a year is being typed it passes through odd ones.
  const [typing, setTyping] = useState(false)
  const { of, mine, theirs } = useNames()
  const change = (part: Partial<TermsDraft>) => onDraft({ ...draft, ...part })
  return (
    <div className="grid grid-cols-1 gap-6">
      {!who && (
        <Chips
          legend={t('who')}
          options={[
            ...(prompt.who ? [] : [{ value: 'both' as const, label: t('both') }]),
            { value: seat, label: t('me', { name: mine }) },
            { value: partnerOf(seat), label: theirs },
          ]}
          chosen={[draft.who]}
          onChosen={([who]) => who && change({ who })}
        />
      )}
      <div className={CARD}>
        <Blanks
          sentence={t(prompt.says ?? 'sentence', BLANKS)}
          draft={draft}
          onDraft={onDraft}
          who={draft.who === 'both' ? (prompt.who ? '…' : t('both')) : of(draft.who)}
        />
      </div>
      {prompt.startsBreak && (
        <div className={CARD}>
          <Blanks sentence={t('break-sentence', BLANKS)} draft={draft} onDraft={onDraft} who="" />
        </div>
      )}
      <LineField
        type="date"
        dir="ltr"
        label={t('review')}
        hint={t('review-hint')}
        min={first}
        max={last}
        onFocus={() => setTyping(true)}
        onBlur={() => setTyping(false)}
        error={!typing && draft.reviewOn !== '' && amiss && refusal(amiss.refused)}
        value={draft.reviewOn}
        onValue={(reviewOn) => change({ reviewOn })}
      />
    </div>
  )
}

type BlanksProps = Pick<AgreeSentenceProps, 'draft' | 'onDraft'> & { sentence: string; who: string }

function Blanks({ sentence, draft, onDraft, who }: BlanksProps) {
  const t = useTranslations('room.agree.blanks')
  return sentenceParts(sentence).map((part) => {
    const { key, blank } = part
    if (blank === 'who') return <strong key={key}>{`${who}${part.stop}`}</strong>
    if (blank !== 'when' && blank !== 'will' && blank !== 'minutes' && blank !== 'opening') {
      return <span key={key}>{part.text}</span>
    }
    return (
      <BlankField
        key={key}
        blank={blankAt(blank)}
        name={t(blank)}
        stop={part.stop}
        value={draft[blank]}
        onValue={(value) => onDraft({ ...draft, [blank]: value })}
      />
    )
  })
}

function blankAt(id: 'when' | 'will' | 'minutes' | 'opening'): Blank {
  if (id === 'minutes') return { id, as: 'minutes', most: AGREED_MINUTES.most }
  return { id, as: 'words', most: LONGEST[id] }
}
