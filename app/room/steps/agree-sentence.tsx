'use client'
// An if-then sentence with its blanks, who does it, when to look at it again, and, where it starts one, the break.
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useNames, useRoom } from '#app/session/screen.tsx'
import { LineField } from '#app/ui/field.tsx'
import { offsetAt } from '#app/ui/zone.ts'
import { daysAhead } from '#shared/ahead.ts'
import type { Refusal } from '#shared/session/refusal.ts'
import { partnerOf } from '#shared/session/seat.ts'
import { BlankField } from '../controls/blank-field.tsx'
import { Chips } from '../controls/chips.tsx'
import { sentenceParts } from '../shown/sentence.ts'
import { MOST, type TermsDraft } from './terms-draft.ts'

type AgreeSentenceProps = {
  draft: TermsDraft
  onDraft: (draft: TermsDraft) => void
  startsBreak: boolean
  /** What is wrong with the day to look again. */
  amiss: Refusal | null
}

const CARD =
  'rounded-card border border-line bg-raised px-[min(1.25rem,4.5vw)] py-5 font-serif text-lead leading-[2.35] shadow-rest sm:px-7'

export function AgreeSentence({ draft, onDraft, startsBreak, amiss }: AgreeSentenceProps) {
  const t = useTranslations('room.agree')
  const refusal = useTranslations('common.refusals')
  const { seat, now } = useRoom()
  const { first, last } = daysAhead(now(), offsetAt(now()))
  // While a year is being typed it passes through odd ones.
  const [typing, setTyping] = useState(false)
  const { of, mine, theirs } = useNames()
  const change = (part: Partial<TermsDraft>) => onDraft({ ...draft, ...part })
  return (
    <div className="grid grid-cols-1 gap-6">
      <Chips
        legend={t('who')}
        options={[
          { value: 'both', label: t('both') },
          { value: seat, label: t('me', { name: mine }) },
          { value: partnerOf(seat), label: theirs },
        ]}
        chosen={[draft.who]}
        onChosen={([who]) => who && change({ who })}
      />
      <div className={CARD}>
        <Blanks
          sentence={t.raw('sentence')}
          draft={draft}
          onDraft={onDraft}
          who={draft.who === 'both' ? t('both') : of(draft.who)}
        />
      </div>
      {startsBreak && (
        <div className={CARD}>
          <Blanks sentence={t.raw('break-sentence')} draft={draft} onDraft={onDraft} who="" />
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
        blank={{ id: blank, as: blank === 'minutes' ? 'minutes' : 'words', most: MOST[blank] }}
        name={t(blank)}
        stop={part.stop}
        value={draft[blank]}
        onValue={(value) => onDraft({ ...draft, [blank]: value })}
      />
    )
  })
}
