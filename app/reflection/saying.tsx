'use client'
// One thing that was said, as its author gave it: whose it is, to which question, and the words.
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { AnswerInLetter, type SourceGround } from '#app/prompts/in-letter.tsx'
import { isolated } from '#app/ui/isolated.ts'
import { SeatMark } from '#app/ui/seat-mark.tsx'
import { Words } from '#app/ui/words.tsx'
import type { Terms } from '#shared/session/agreement.ts'
import type { Response } from '#shared/session/commands.ts'
import { type Erasable, isErased } from '#shared/session/events.ts'
import type { Saying } from '#shared/session/source.ts'

type SaidProps = { saying: Saying; ground: SourceGround }
/** `asked`: show the question too. */
type SayingShownProps = SaidProps & { asked: boolean }

const LEADS = {
  answer: 'by',
  mirror: 'mirror',
  judged: 'judged',
  asked: 'asked',
  answered: 'answered',
  proposed: 'proposed',
  reviewed: 'reviewed',
} as const

export function SayingShown({ saying, ground, asked }: SayingShownProps) {
  const t = useTranslations('reflections.source')
  const locale = useLocale()
  const name = ground.names[saying.by] ?? ''
  const prompt = ground.words[locale]?.steps[saying.step]?.prompt
  return (
    <div className="grid gap-2">
      {asked && prompt && <p className="text-small text-quiet">{prompt}</p>}
      <p className="flex items-center gap-2 font-medium">
        <SeatMark seat={saying.by} name={name} className="size-6" />
        {t(LEADS[saying.as], { name: isolated(name) })}
      </p>
      <Said saying={saying} ground={ground} />
    </div>
  )
}

function Said({ saying, ground }: SaidProps): ReactNode {
  const t = useTranslations('reflections.source')
  switch (saying.as) {
    case 'answer':
      if (saying.shown.as !== 'given') return <Quiet>{t(saying.shown.as)}</Quiet>
      return (
        <AnswerInLetter step={saying.step} value={saying.shown.value} locale={saying.shown.locale} ground={ground} />
      )
    case 'mirror':
    case 'asked':
      return <Own text={saying.text} />
    case 'judged':
      return (
        <>
          <p>{t(`heard.${saying.heard}`)}</p>
          <Own text={saying.missing} />
        </>
      )
    case 'answered':
      return <Own text={isErased(saying.response) ? saying.response : responseWords(saying.response, t)} />
    case 'proposed':
      return <Own text={isErased(saying.terms) ? saying.terms : termsWords(saying.terms, t)} />
    case 'reviewed':
      if (isErased(saying.fate)) return <Own text={saying.fate} />
      return (
        <>
          <p>{t(`fates.${saying.fate}`)}</p>
          <Own text={saying.inTheWay} />
        </>
      )
  }
}

type Told = ReturnType<typeof useTranslations<'reflections.source'>>

function responseWords(response: Response, t: Told): string {
  if (response.says === 'yes') return t('yes')
  if (response.says === 'no') return response.text ?? t('no')
  return response.says === 'later' ? t('later', { when: response.when }) : response.text
}

function termsWords(terms: Terms, t: Told): string {
  if (terms.as === 'page') return terms.parts.map(({ text }) => text).join('\n')
  if (terms.as !== 'agreement') return terms.text
  return t(terms.says ?? 'if-then', { when: terms.when, will: terms.will })
}

function Own({ text }: { text: Erasable<string> | null }) {
  const t = useTranslations('reflections.source')
  if (text === null) return null
  return isErased(text) ? <Quiet>{t('erased')}</Quiet> : <Words text={text} />
}

function Quiet({ children }: { children: ReactNode }) {
  return <p className="text-quiet italic">{children}</p>
}
