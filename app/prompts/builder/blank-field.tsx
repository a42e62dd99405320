'use client'
// One blank of a sentence: words that grow with what is written, a number of minutes, or an hour of the day.
import { useTranslations } from 'next-intl'
import type { KeyboardEvent } from 'react'
import { useReading } from '#app/session/screen.tsx'
import { localText, nextHour, offsetAt } from '#app/ui/zone.ts'
import { promisedIn, promisedText } from '#shared/promised.ts'
import type { Blank } from '#shared/prompts/shapes.ts'
import { digitsIn } from '#shared/typed.ts'

export type BlankFieldProps = {
  blank: Blank
  name: string
  /** Punctuation that stays with it when the line breaks. */
  stop: string
  value: string
  onValue: (value: string) => void
}

export const BLANK_LINE =
  'rounded-t-small border-b-2 border-accent bg-sunken px-2 py-1 font-serif text-lead italic leading-snug text-ink placeholder:text-quiet placeholder:not-italic placeholder:font-sans placeholder:text-small'

export function BlankField(props: BlankFieldProps) {
  const { blank, stop } = props
  const Field = blank.as === 'words' ? WordsBlank : blank.as === 'time' ? TimeBlank : MinutesBlank
  return (
    <span className="mx-0.5 inline-flex max-w-full items-end">
      <Field {...props} />
      {stop && <span className="pb-1 leading-snug">{stop}</span>}
    </span>
  )
}

// [BR10] What is kept is the moment at which a clock here says that hour next, by the server's time.
function TimeBlank({ name, value, onValue }: BlankFieldProps) {
  const { now } = useReading()
  const promised = promisedIn(value)
  const write = (hour: string) => {
    const at = nextHour(hour, now())
    onValue(at === null ? '' : promisedText({ at, offset: offsetAt(at) }))
  }
  return (
    <input
      type="time"
      aria-label={name}
      value={promised ? localText(promised.at).slice(11) : value}
      onChange={(event) => write(event.target.value)}
      className={`${BLANK_LINE} min-h-[44px] min-w-0`}
    />
  )
}

function MinutesBlank({ name, value, onValue }: BlankFieldProps) {
  return (
    <input
      type="text"
      inputMode="numeric"
      aria-label={name}
      value={value}
      maxLength={3}
      placeholder="–"
      onChange={(event) => onValue(digitsIn(event.target.value))}
      className={`${BLANK_LINE} min-h-[44px] w-[3.5em] min-w-0 text-center`}
    />
  )
}

// The hidden twin has the size of the words; the field lies over it, so it grows in every browser.
function WordsBlank({ blank, name, value, onValue }: BlankFieldProps) {
  const t = useTranslations('common.field')
  const left = blank.most - value.trim().length
  const stay = (event: KeyboardEvent) => {
    if (event.key === 'Enter') event.preventDefault()
  }
  return (
    <span className="relative inline-grid min-w-0 *:[grid-area:1/1]">
      <span
        aria-hidden="true"
        className={`${BLANK_LINE} invisible min-h-[44px] min-w-[6ch] whitespace-pre-wrap [overflow-wrap:anywhere]`}
      >
        {value || <span className="font-sans text-small not-italic">{name}</span>}{' '}
      </span>
      <textarea
        dir="auto"
        rows={1}
        aria-label={name}
        aria-invalid={left < 0 || undefined}
        placeholder={name}
        value={value}
        onKeyDown={stay}
        onChange={(event) => onValue(event.target.value.replace(/\n/g, ' '))}
        className={`${BLANK_LINE} block size-full resize-none overflow-hidden [overflow-wrap:anywhere] aria-invalid:border-wrong`}
      />
      {left < 15 && (
        <span role="status" className="absolute end-0 top-full font-sans text-small leading-none not-italic text-quiet">
          {left < 0 ? t('over', { count: -left }) : t('left', { count: left })}
        </span>
      )}
    </span>
  )
}
