// The page on which an exercise is written draws whatever can be written on it: each of the library's, an empty one, and every kind's form.

import { AppRouterContext } from 'next/dist/shared/lib/app-router-context.shared-runtime'
import { NextIntlClientProvider } from 'next-intl'
import type { ComponentProps, ReactNode } from 'react'
import { renderToString } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { Builder } from '#app/desk/exercises/[exercise]/builder.tsx'
import { StepForm } from '#app/desk/exercises/[exercise]/step-form.tsx'
import { draftIn } from '#app/desk/exercises/[exercise]/use-draft-file.ts'
import { OwnList } from '#app/desk/exercises/own-list.tsx'
import { WritingContext } from '#app/prompts/form/writing.ts'
import { MESSAGES } from '#messages/messages.ts'
import { CATALOGUE } from '#shared/exercises/catalogue.ts'
import { problemsOf } from '#shared/exercises/checks/check.ts'
import { ADDABLE, emptyFile, type ReadyWords, withStep } from '#shared/exercises/editing.ts'
import type { ExerciseFile } from '#shared/exercises/file.ts'
import { inEachLanguage, LOCALES, type Locale } from '#shared/locale.ts'
import { fileFrom, MEASURES } from '#tests/shared/exercises/library.ts'

const inOne = {
  'who-first': { prompt: 'What?', options: { me: 'Me', you: 'You', either: 'Either' } },
  talk: { prompt: 'What?' },
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
  const { common, room, lobby, frame } = MESSAGES[locale]
  return { common, room, lobby, frame }
})

const OTHERS = MEASURES.others.map(({ exercise, steps }) => {
  return { exercise, title: exercise, steps: steps.map(({ id }) => ({ id, prompt: id })) }
})
const nothing = () => undefined

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

type Turned = { kept: boolean; smaller: boolean } | null

function page(file: ExerciseFile, turned: Turned = null): ReactNode {
  const versions = [2, 1].map((version) => ({ version, keptAt: 0 }))
  const own = { exercise: 'own-1', name: 'own-1', version: 2, file, turned, retired: false, versions }
  return <Builder own={own} ready={READY} panes={PANES} manners={MEASURES.manners} others={OTHERS} />
}

function forms(file: ExerciseFile, locale: Locale): ReactNode[] {
  const still = { lose: nothing, setOpen: nothing, say: nothing, open: null, lost: null, ready: READY, others: OTHERS }
  const writing = { ...still, change: nothing, file, locale, problems: problemsOf(file, MEASURES) }
  return file.script.steps.map((step, index) => (
    <WritingContext key={step.id} value={writing}>
      <StepForm step={step} index={index} />
    </WritingContext>
  ))
}

describe('EX Exercises of one’s own: the page', () => {
  test.each(['So\u00adon', 'One\u202e', 'Yes\u200b', `Z${'\u0316'.repeat(40)}`])(
    '[EX8] a draft with the sign in %j that cannot stay is brought back, to be mended',
    (title) => {
      const empty = emptyFile('en', READY)
      const draft = { ...empty, words: { en: { ...empty.words.en, title } } }
      expect(draftIn(draft, READY)?.words.en?.title).toBe(title)
    },
  )

  test.each(LOCALES)(
    '[EX91] the list leads from one of the first edition to a draft of the second, in %s',
    (locale) => {
      const titles = { [locale]: 'The lamp' }
      const one = { version: 1, titles, minutes: [5, 10] as [number, number], steps: 3, keptAt: 0, retired: false }
      const exercises = ([1, 2] as const).map((formatVersion) => ({
        ...one,
        formatVersion,
        exercise: `own-${formatVersion}`,
      }))
      const draft = MESSAGES[locale]['own-exercises'].list['open-draft']
      expect(drawn(<OwnList exercises={exercises} />, locale).split(draft)).toHaveLength(2)
    },
  )

  test.each(LOCALES)('[EX8] [EX84] [EX85] it draws every exercise there is, with all its forms, in %s', (locale) => {
    const { choose } = MESSAGES[locale]['own-exercises'].fields
    for (const file of CATALOGUE.map(fileFrom)) {
      const whole = drawn(page(file), locale)
      expect(whole).toContain(file.words[locale]?.title)
      // It is played from the check-in on.
      expect(whole).toContain(MESSAGES[locale].frame.energy.prompt)
      for (const form of forms(file, locale).map((each) => drawn(each, locale))) {
        expect(form).toContain('textarea')
        // A field that cannot stand at what the file has would name that with this.
        expect(form).not.toMatch(new RegExp(`<option value="[^"]+" selected="">${choose}<`))
      }
    }
  })

  test('[EX60] of one that was written by the first edition it says what goes on and what is otherwise', () => {
    const [file] = CATALOGUE.map(fileFrom)
    const t = MESSAGES.en['own-exercises'].turned
    const said = file && drawn(page(file, { kept: true, smaller: false }), 'en')
    expect(said).toContain('Your couples go on with version 2 as it is')
    expect(said).toContain(t.kept)
    expect(said).not.toContain(t.smaller)
    expect(file && drawn(page(file), 'en')).not.toContain(t.title)
  })

  test('[EX8] it draws what was only just begun, with what is still to be written', () => {
    const file = ADDABLE.reduce((before, kind) => withStep(before, kind, READY).file, emptyFile('en', READY))
    expect(drawn(page(file), 'en')).toContain('Still to be written.')
    for (const form of forms(file, 'en')) expect(drawn(form, 'en')).toContain('The prompt')
  })
})
