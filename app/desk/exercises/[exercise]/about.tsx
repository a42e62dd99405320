'use client'
// What an exercise says of itself before it begins: title, what it is for, what it asks, and how long it takes.
import { useTranslations } from 'next-intl'
import { NumberAt, TextAt } from '#app/prompts/form/fields.tsx'
import { useWriting } from '#app/prompts/form/writing.ts'
import { changedHead } from '#shared/exercises/editing.ts'
import { MINUTES } from '#shared/exercises/exercise.ts'
import { fileOf } from '#shared/exercises/file.ts'

export function About() {
  const t = useTranslations('own-exercises')
  const { file, change, locale } = useWriting()
  return (
    <section aria-labelledby="about" className="mt-6">
      <h2 id="about" className="mb-3 font-serif text-prompt">
        {t('builder.about')}
      </h2>
      <div className="grid gap-4">
        {(['title', 'for', 'asks'] as const).map((line) => (
          <TextAt
            key={line}
            at={`words.${locale}.${line}`}
            label={t(`fields.${line}`)}
            lang={locale}
            rows={line === 'asks' ? 2 : 1}
            value={file.words[locale]?.[line] ?? ''}
            onValue={(words) => change((before) => changedHead(before, locale, { [line]: words }))}
          />
        ))}
        <Minutes />
      </div>
    </section>
  )
}

/** [MIN1] Of the second edition's they are worked out as it is written. */
function Minutes() {
  const t = useTranslations('own-exercises')
  const c = useTranslations('common')
  const { file, change } = useWriting()
  if (file.formatVersion > 1) {
    const [least, most] = fileOf(file.script, file.words, file.formatVersion).script.minutes
    return <p className="text-quiet">{t('builder.takes', { minutes: c('minutes', { least, most }) })}</p>
  }
  const [least, most] = file.script.minutes
  const minutes = (next: [number, number]) =>
    change((before) => ({ ...before, script: { ...before.script, minutes: next } }))
  return (
    <div className="flex flex-wrap gap-4">
      <NumberAt
        at="script.minutes"
        label={t('fields.least')}
        value={least}
        bounds={MINUTES}
        onValue={(next) => minutes([next, most])}
      />
      <NumberAt
        at="script.minutes.1"
        label={t('fields.most-minutes')}
        value={most}
        bounds={MINUTES}
        onValue={(next) => minutes([least, next])}
      />
    </div>
  )
}
