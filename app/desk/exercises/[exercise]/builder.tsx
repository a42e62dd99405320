'use client'
// An exercise being written: its words and steps, what is to be looked at, and beside it how the two will see it.
// Nothing is lost: every change lies on this device until the server has kept it.
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { type Lost, type OtherStep, useWriting, type Writing, WritingContext } from '#app/prompts/form/writing.ts'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { Wording } from '#app/words/in-language.tsx'
import { problemsOf } from '#shared/exercises/checks/check.ts'
import type { Manners } from '#shared/exercises/checks/manner.ts'
import { type ReadyWords, withLanguage, withoutLanguage } from '#shared/exercises/editing.ts'
import { languagesOf } from '#shared/exercises/exercise.ts'
import { LANGUAGES, LOCALES, type Locale } from '#shared/locale.ts'
import { About } from './about.tsx'
import { KeepButton, KeepIt, useKeeping } from './keep-it.tsx'
import { LivePreview } from './live-preview.tsx'
import type { Begun } from './page.tsx'
import { ProblemList } from './problem-list.tsx'
import { Steps } from './steps.tsx'
import { useDraftFile } from './use-draft-file.ts'

type BuilderProps = {
  own: Begun
  ready: ReadyWords
  panes: Record<Locale, Wording>
  manners: Manners
  others: readonly OtherStep[]
}

export function Builder({ own, ready, panes, manners, others }: BuilderProps) {
  const t = useTranslations('own-exercises.builder')
  const reader = useLocale()
  const draft = useDraftFile(own, ready)
  const keeping = useKeeping(own, draft)
  const { file } = draft
  const written = languagesOf(file.words)
  const [chosen, setChosen] = useState<Locale>(reader)
  const locale = written.includes(chosen) ? chosen : (written[0] ?? chosen)
  const [open, setOpen] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  const [lost, setLost] = useState<Lost | null>(null)
  const problems = problemsOf(file, { manners, others })
  const change: Writing['change'] = (next) => {
    setLost(null)
    draft.change(next)
  }
  // [EX86]
  const lose: Writing['lose'] = (gone, next) => {
    draft.change(next)
    setLost({ ...gone, before: file })
  }
  const now = { file, change, lose, lost, problems }
  const writing: Writing = { ...now, locale, ready, others, open, setOpen, say: setSaid }
  const title = file.words[locale]?.title?.trim()
  return (
    <WritingContext value={writing}>
      <div className="grid grid-cols-1 gap-x-10 lg:grid-cols-[minmax(0,1fr)_23rem]">
        <div className="min-w-0">
          <h1 className="font-serif text-title">{title || t('title')}</h1>
          <KeepIt own={own} draft={draft} keeping={keeping} />
          <Languages onChosen={setChosen} />
          {keeping.turned && own.turned && <Turned version={keeping.after} turned={own.turned} />}
          <About />
          <Steps />
          <ProblemList onLocale={setChosen} />
          <div className="mt-4 lg:hidden">
            <KeepButton draft={draft} keeping={keeping} />
          </div>
          <p role="status" className="sr-only">
            {said}
          </p>
        </div>
        <LivePreview panes={panes} />
      </div>
    </WritingContext>
  )
}

/** [EX60] Its couples go on by what is saved. What this draft does otherwise is said before anything is. */
function Turned({ version, turned: { kept, smaller } }: { version: number; turned: NonNullable<Begun['turned']> }) {
  const t = useTranslations('own-exercises.turned')
  return (
    <Notice className="mt-4 grid gap-1.5" title={t('title')}>
      <p>{t('goes-on', { version })}</p>
      <p>{t('around')}</p>
      {kept && <p>{t('kept')}</p>}
      {smaller && <p>{t('smaller')}</p>}
    </Notice>
  )
}

/** In which languages the words are written, and which of them is written just now. */
function Languages({ onChosen }: { onChosen: (locale: Locale) => void }) {
  const t = useTranslations('own-exercises.builder')
  const { file, change, locale, ready } = useWriting()
  const written = languagesOf(file.words)
  const add = (each: Locale) => {
    change((before) => withLanguage(before, each, ready))
    onChosen(each)
  }
  return (
    <fieldset className="mt-4 flex flex-wrap items-center gap-2">
      <legend className="sr-only">{t('language')}</legend>
      {written.map((each) => (
        <button
          key={each}
          type="button"
          lang={each}
          aria-pressed={each === locale}
          onClick={() => onChosen(each)}
          className="min-h-11 border-b-3 border-transparent forced-colors:border-0 px-3 font-semibold text-quiet aria-pressed:border-accent aria-pressed:text-ink"
        >
          {LANGUAGES[each].name}
        </button>
      ))}
      {LOCALES.filter((each) => !written.includes(each)).map((each) => (
        <Button key={each} tone="plain" onClick={() => add(each)}>
          {t('add-language', { language: LANGUAGES[each].name })}
        </Button>
      ))}
      {written.length > 1 && (
        <Button tone="plain" className="ms-auto" onClick={() => change((before) => withoutLanguage(before, locale))}>
          {t('drop-language', { language: LANGUAGES[locale].name })}
        </Button>
      )}
    </fieldset>
  )
}
