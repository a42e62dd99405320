// The page on which an exercise is written draws whatever can be written on it: each of the library's, an empty one, and every kind's form.

import { AppRouterContext } from 'next/dist/shared/lib/app-router-context.shared-runtime'
import { NextIntlClientProvider } from 'next-intl'
import type { ComponentProps, ReactNode } from 'react'
import { renderToString } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { Builder } from '#app/desk/exercises/[exercise]/builder.tsx'
import { StepForm } from '#app/desk/exercises/[exercise]/step-form.tsx'
import { WritingContext } from '#app/prompts/form/writing.ts'
import { readManners } from '#messages/lists.ts'
import { MESSAGES } from '#messages/messages.ts'
import { CATALOGUE } from '#shared/exercises/catalogue.ts'
import { problemsOf } from '#shared/exercises/checks/check.ts'
import { ADDABLE, emptyFile, type ReadyWords, withStep } from '#shared/exercises/editing.ts'
import type { ExerciseFile } from '#shared/exercises/file.ts'
import { inEachLanguage, LOCALES, type Locale } from '#shared/locale.ts'
import { fileFrom } from '#tests/shared/exercises/library.ts'

const MANNERS = await readManners()

const words = { why: 'Why.', prompt: 'What?' }
const inOne = {
  'who-first': { ...words, options: { me: 'Me', you: 'You', either: 'Either' } },
  carry: words,
  talk: words,
}
const READY: ReadyWords = await inEachLanguage(() => inOne)
const ROUTER: NonNullable<ComponentProps<typeof AppRouterContext>['value']> = {
  bfcacheId: 'here',
  back: () => undefined,
  forward: () => undefined,
  refresh: () => undefined,
  push: () => undefined,
  replace: () => undefined,
  prefetch: () => undefined,
}
const PANES = await inEachLanguage((locale) => {
  const { common, room, lobby } = MESSAGES[locale]
  return { common, room, lobby }
})

/** A sentence that is missing is a fault. */
function drawn(page: ReactNode, locale: Locale): string {
  const onError = (fault: Error) => {
    throw fault
  }
  return renderToString(
    <AppRouterContext value={ROUTER}>
      <NextIntlClientProvider locale={locale} messages={MESSAGES[locale]} timeZone="UTC" onError={onError}>
        {page}
      </NextIntlClientProvider>
    </AppRouterContext>,
  )
}

function page(file: ExerciseFile): ReactNode {
  const versions = [2, 1].map((version) => ({ version, keptAt: 0 }))
  const own = { exercise: 'own-1', name: 'own-1', version: 2, file, retired: false, versions }
  return <Builder own={own} ready={READY} panes={PANES} manners={MANNERS} />
}

function forms(file: ExerciseFile, locale: Locale): ReactNode[] {
  const still = { change: () => undefined, setOpen: () => undefined, say: () => undefined, open: null, ready: READY }
  const writing = { ...still, file, locale, problems: problemsOf(file, MANNERS) }
  return file.script.steps.map((step, index) => (
    <WritingContext key={step.id} value={writing}>
      <StepForm step={step} index={index} />
    </WritingContext>
  ))
}

describe('EX Exercises of one’s own: the page', () => {
  test.each(LOCALES)('[EX8] it draws every exercise there is, with all its forms, in %s', (locale) => {
    for (const file of CATALOGUE.map(fileFrom)) {
      expect(drawn(page(file), locale)).toContain(file.words[locale]?.title)
      for (const form of forms(file, locale)) expect(drawn(form, locale)).toContain('textarea')
    }
  })

  test('[EX8] it draws what was only just begun, with what is still to be written', () => {
    const file = ADDABLE.reduce((before, kind) => withStep(before, kind, READY).file, emptyFile('en', READY))
    expect(drawn(page(file), 'en')).toContain('Still to be written.')
    for (const form of forms(file, 'en')) expect(drawn(form, 'en')).toContain('The prompt')
  })
})
