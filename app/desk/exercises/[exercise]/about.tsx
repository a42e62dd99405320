'use client'
// What an exercise says of itself before it begins: title, what it is for, what it asks, and how long it takes; and how it ends.
import { useTranslations } from 'next-intl'
import { ChoiceAt, TextAt } from '#app/prompts/form/fields.tsx'
import { LinesAt } from '#app/prompts/form/lines.tsx'
import { Section } from '#app/prompts/form/section.tsx'
import { useWriting } from '#app/prompts/form/writing.ts'
import { changedHead, changedTalk } from '#shared/exercises/editing.ts'
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
        <Close />
      </div>
    </section>
  )
}

/** [MIN1] Worked out as it is written. */
function Minutes() {
  const t = useTranslations('own-exercises')
  const { script, words, formatVersion } = useWriting().file
  const [least, most] = fileOf(script, words, formatVersion).script.minutes
  return <p className="text-quiet">{t('builder.takes', { least, most })}</p>
}

/** [DO5] The closing talk: how long it is, and what leads it. */
function Close() {
  const t = useTranslations('own-exercises.fields')
  const { file, change, locale, ready } = useWriting()
  const { close } = file.script
  const options = (['long', 'short'] as const).map((each) => ({ value: each, label: t(`close-${each}`) }))
  const end = (value: string) =>
    change((before) => {
      const { close: _before, ...script } = before.script
      return { ...before, script: { ...script, ...(value === 'short' && { close: value }) } }
    })
  const at = `words.${locale}.steps.talk.rounds`
  return (
    <Section title={t('ends')} now={t(`close-${close ?? 'long'}`)} at={['script.close', at]}>
      <ChoiceAt at="script.close" label={t('closing')} value={close ?? 'long'} options={options} onValue={end} />
      <LinesAt
        at={at}
        lines={file.words[locale]?.steps.talk?.rounds ?? []}
        count={close ? 1 : 2}
        label={(number) => t('closing-round', { number })}
        onLines={(rounds) => change((before) => changedTalk(before, locale, rounds, ready))}
      />
    </Section>
  )
}
