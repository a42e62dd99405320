'use client'
// What an exercise says of itself before it begins: title, what it is for, what it asks, and how long it takes.
import { useTranslations } from 'next-intl'
import { NumberAt, TextAt } from '#app/prompts/form/fields.tsx'
import { useWriting } from '#app/prompts/form/writing.ts'
import { changedHead } from '#shared/exercises/editing.ts'
import { MINUTES } from '#shared/exercises/exercise.ts'

export function About() {
  const t = useTranslations('own-exercises')
  const { file, change, locale } = useWriting()
  const { title = '', for: purpose = '', asks = '' } = file.words[locale] ?? {}
  const [least, most] = file.script.minutes
  const head = (words: Parameters<typeof changedHead>[2]) => change((before) => changedHead(before, locale, words))
  const minutes = (next: [number, number]) =>
    change((before) => ({ ...before, script: { ...before.script, minutes: next } }))
  const at = (line: string) => `words.${locale}.${line}`
  const f = (key: Parameters<typeof t>[0]) => t(key)
  return (
    <section aria-labelledby="about" className="mt-6">
      <h2 id="about" className="mb-3 font-serif text-prompt">
        {f('builder.about')}
      </h2>
      <div className="grid gap-4">
        <TextAt
          at={at('title')}
          label={f('fields.title')}
          lang={locale}
          value={title}
          onValue={(words) => head({ title: words })}
        />
        <TextAt
          at={at('for')}
          label={f('fields.for')}
          lang={locale}
          value={purpose}
          onValue={(words) => head({ for: words })}
        />
        <TextAt
          at={at('asks')}
          label={f('fields.asks')}
          lang={locale}
          rows={2}
          value={asks}
          onValue={(words) => head({ asks: words })}
        />
        <div className="flex flex-wrap gap-4">
          <NumberAt
            at="script.minutes"
            label={f('fields.least')}
            value={least}
            bounds={MINUTES}
            onValue={(next) => minutes([next, most])}
          />
          <NumberAt
            at="script.minutes.1"
            label={f('fields.most-minutes')}
            value={most}
            bounds={MINUTES}
            onValue={(next) => minutes([least, next])}
          />
        </div>
      </div>
    </section>
  )
}
