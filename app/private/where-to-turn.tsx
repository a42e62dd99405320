'use client'
// Help from outside, of the country that the reader chooses. Nothing guesses where they are, and nothing here can be followed by a press
// but a number that is called.
import { useLocale, useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { SelectField } from '#app/ui/select-field.tsx'
import { countriesOf, EVERYWHERE, HELP_LINES, type HelpLine, helpIn } from '#shared/help-lines/help-lines.ts'
import { LANGUAGES, type Locale } from '#shared/locale.ts'

export function WhereToTurn() {
  const t = useTranslations('private-page.turn')
  const locale = useLocale()
  const [country, setCountry] = useState('')
  const names = new Intl.DisplayNames(locale, { type: 'region' })
  const named = countriesOf(HELP_LINES).map((value) => ({ value, label: names.of(value) ?? value }))
  named.sort((one, other) => one.label.localeCompare(other.label, locale))
  return (
    <>
      <SelectField
        label={t('country')}
        // [SA9] None beforehand, and each of them in every language.
        none={t('choose')}
        options={[...named, { value: EVERYWHERE, label: t('elsewhere') }]}
        value={country}
        onValue={setCountry}
      />
      <div role="status" className="grid gap-4">
        {country && <HelpOf country={country} name={named.find(({ value }) => value === country)?.label ?? null} />}
      </div>
    </>
  )
}

function HelpOf({ country, name }: { country: string; name: string | null }) {
  const t = useTranslations('private-page.turn')
  const { emergency, lines, directories, noneForAll, age } = helpIn(HELP_LINES, country, Date.now())
  return (
    <>
      {age !== 'fresh' && <p className="font-semibold">{t(age)}</p>}
      {[...emergency, ...lines].map((line) => (
        <Line key={keyOf(line)} line={line} country={name} />
      ))}
      {noneForAll && <p>{t('none-for-all')}</p>}
      {directories.map((line) => (
        <Line key={keyOf(line)} line={line} country={line.country === EVERYWHERE ? null : name} />
      ))}
      <p className="text-small text-quiet">
        {t('addresses')} {t('calls')}
      </p>
    </>
  )
}

function keyOf({ kind, name, region }: HelpLine): string {
  return [kind, name, region].join(':')
}

/** `country`: by name, so that no short number ever stands without it. */
function Line({ line, country }: { line: HelpLine; country: string | null }) {
  const t = useTranslations('private-page.turn')
  const { name, region, kind, phones, notes } = line
  const place = [country, region].filter(Boolean).join(', ')
  const what = name && t(`kind.${kind}`)
  return (
    <section className="grid gap-1 border-t border-line pt-3">
      <h3 className="font-semibold">{name ?? t(`kind.${kind}`)}</h3>
      <p className="text-small text-quiet">{[place, what].filter(Boolean).join(' · ')}</p>
      {phones?.map(({ number, how }) => (
        <p key={number} className="flex flex-wrap items-center gap-x-2">
          <ToCall number={number} />
          {how && <span>{said(t, 'how', how)}</span>}
        </p>
      ))}
      <Written line={line} />
      {kind !== 'emergency' && <ForWhom line={line} />}
      {notes?.map((note) => (
        <p key={note}>{said(t, 'notes', note)}</p>
      ))}
      <Seen line={line} />
    </section>
  )
}

type Turn = ReturnType<typeof useTranslations<'private-page.turn'>>

/** What the data names by a word of its own. A test sees that each of them is there. */
function said(t: Turn, group: 'how' | 'notes' | 'bill' | 'text-how' | 'whom', word: string): string {
  return t(`${group}.${word}` as Parameters<Turn>[0])
}

function ToCall({ number }: { number: string }): ReactNode {
  return (
    <a
      href={`tel:${number.replace(/[^\d+*#]/g, '')}`}
      dir="ltr"
      className="inline-block min-h-11 content-center font-semibold underline"
    >
      {number}
    </a>
  )
}

/** Other ways than by voice. */
function Written({ line: { sms, whatsapp, chat, web } }: { line: HelpLine }) {
  const t = useTranslations('private-page.turn')
  return (
    <>
      {sms && (
        <p>
          {sms.word ? t('text-word', { word: sms.word, number: sms.number }) : t('text', { number: sms.number })}
          {sms.how && ` · ${said(t, 'text-how', sms.how)}`}
        </p>
      )}
      {whatsapp && <p>{t('whatsapp', { number: whatsapp })}</p>}
      {chat && <p>{t('chat', { address: chat })}</p>}
      {web && <p>{t('web', { address: web })}</p>}
    </>
  )
}

function ForWhom({ line }: { line: HelpLine }) {
  const t = useTranslations('private-page.turn')
  const locale = useLocale()
  const listed = (words: readonly string[]) => new Intl.ListFormat(LANGUAGES[locale].region).format(words)
  const tongues = new Intl.DisplayNames(locale, { type: 'language' })
  const tongue = (code: string) =>
    code === 'several' || code === 'interpreters' ? t(code) : (tongues.of(code) ?? code)
  const { kind, phones, languages, free, bill } = line
  const whom = line.for && listed(line.for.map((each) => said(t, 'whom', each)))
  const calls = phones !== undefined
  const facts = [
    whom ? t('for', { whom }) : kind !== 'crisis' && t('for-unsaid'),
    kind !== 'directory' && hoursOf(line, t, locale),
    languages ? t('languages', { languages: listed(languages.map(tongue)) }) : t('languages-unsaid'),
    calls && free && t('free'),
  ]
  return (
    <>
      <p>{facts.filter(Boolean).join(' · ')}</p>
      {calls && <p>{bill ? said(t, 'bill', bill) : t('bill-unsaid')}</p>}
    </>
  )
}

function hoursOf({ hours }: HelpLine, t: Turn, locale: Locale): string {
  if (!hours) return t('hours-unsaid')
  if (typeof hours === 'string') return t('always')
  // 1 January 2024 was a Monday.
  const day = (at: number) =>
    new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }).format(Date.UTC(2024, 0, at))
  const spans = hours.map(({ from, to, opens, closes }) =>
    t('hours', { days: from === to ? day(from) : `${day(from)}–${day(to)}`, opens, closes }),
  )
  return spans.join('; ')
}

// [SA8] When, and where; nobody was called.
function Seen({ line: { seen, checked, sources } }: { line: HelpLine }) {
  const t = useTranslations('private-page.turn')
  const locale = useLocale()
  const day = (on: string) =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(Date.parse(on))
  return (
    <p className="text-small text-quiet">
      {checked ? t('checked', { day: day(checked) }) : t('seen', { day: day(seen.on), owner: sources[0]?.owner ?? '' })}
    </p>
  )
}
