'use client'
// An answer as it is read: own words in serif, scales as a line with a mark, an order as a list. Plain text only.
import { useTranslations } from 'next-intl'
import { useReading, useStepWords } from '#app/session/screen.tsx'
import { useHourWords } from '#app/ui/time-text.tsx'
import type { Locale } from '#shared/locale.ts'
import { promisedIn } from '#shared/promised.ts'
import type { AnswerValue } from '#shared/prompts/prompts.ts'
import type { PartnerSeat } from '#shared/session/seat.ts'
import { Filled, FilledWords } from './builder/opened.tsx'
import { ShownScale } from './scale/opened.tsx'
import { OwnText } from './shown/own-text.tsx'

type ShownValueProps = { step: string; value: AnswerValue; locale: Locale; seat?: PartnerSeat; guessed?: string }

/** `guessed` is the step that a guess is of, whose words name its parts. */
export function ShownValue({ step, value, locale, seat, guessed }: ShownValueProps) {
  const t = useTranslations('room.shown')
  const words = useStepWords(step)
  const nameOf = (option: string) => words.options?.[option] ?? option
  switch (value.kind) {
    case 'text':
      return <OwnText text={value.text} locale={locale} />
    case 'aloud':
      return <p className="text-quiet italic">{t('aloud')}</p>
    case 'builder':
      return <FilledSentence step={step} blanks={value.blanks} locale={locale} />
    case 'choice':
      return <p className="font-serif text-lead">{value.chosen.map(nameOf).join(' · ')}</p>
    case 'rank':
      return (
        <ol className="grid grid-cols-1 gap-1.5">
          {value.order.map((option, at) => (
            <li key={option} className="flex gap-3">
              <span className="w-4 shrink-0 text-end tabular-nums text-quiet">{at + 1}</span>
              <span className="min-w-0 leading-snug">{nameOf(option)}</span>
            </li>
          ))}
        </ol>
      )
    case 'scale':
      return (
        <div className="grid grid-cols-1 gap-4">
          {Object.entries(value.values).map(([scale, at]) => (
            <ShownScale key={scale} words={words.scales?.[scale]} at={at} seat={seat} />
          ))}
        </div>
      )
    case 'guess':
      return guessed ? <ShownValue step={guessed} value={value.guess} locale={locale} seat={seat} /> : null
    case 'carry':
      return <Carried steps={value.steps} />
  }
}

/** Whole in its author's language, with what they filled in set in italics. */
function FilledSentence({ step, blanks, locale }: { step: string; blanks: Record<string, string>; locale: Locale }) {
  const { words } = useReading()
  const written = words.sentences[locale]?.[step]
  const sentence =
    written ??
    Object.keys(blanks)
      .map((id) => `{${id}}`)
      .join(' · ')
  return (
    <p dir="auto" lang={locale} className="font-serif text-lead font-normal text-pretty [overflow-wrap:anywhere]">
      <Filled sentence={sentence} fill={(blank) => <FilledBlank text={blanks[blank] ?? ''} />} />
    </p>
  )
}

function FilledBlank({ text }: { text: string }) {
  const hour = useHourWords()
  const promised = promisedIn(text)
  return <FilledWords text={promised ? hour(promised) : text} />
}

function Carried({ steps }: { steps: readonly string[] }) {
  const t = useTranslations('room.shown')
  return <p className="text-quiet italic">{t('carried', { count: steps.length })}</p>
}
