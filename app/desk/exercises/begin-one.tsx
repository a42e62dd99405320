'use client'
// Beginning an exercise: an empty one, a copy of one of the library, or a file. Of a file that is wrong it says where, and nothing is taken.
import { FilePlus2, Upload } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ChangeEvent, useState } from 'react'
import { useRefusalWords } from '#app/asking/refusal-words.ts'
import { isTrouble, type Trouble, tell } from '#app/http.ts'
import { ButtonLink, buttonLook } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { useInBrowser } from '#app/ui/time-text.tsx'
import type { Problem } from '#shared/exercises/checks/problem.ts'
import { LONGEST_FILE } from '#shared/exercises/file.ts'
import { useProblemWords } from './problem-words.ts'

type Unsound = Trouble & { problems?: Problem[] }

export function BeginOne({ library }: { library: readonly { id: string; title: string }[] }) {
  const t = useTranslations('own-exercises.list')
  const [copied, setCopied] = useState(library[0]?.id ?? '')
  return (
    <section className="mt-12 grid max-w-text gap-6">
      <ButtonLink href="/desk/exercises/new" className="justify-self-start">
        <FilePlus2 aria-hidden="true" className="size-5" />
        {t('new')}
      </ButtonLink>
      <div className="flex flex-wrap items-end gap-3">
        <SelectField
          label={t('copy-of')}
          options={library.map(({ id, title }) => ({ value: id, label: title }))}
          value={copied}
          onValue={setCopied}
          className="min-w-0 flex-1 basis-56"
        />
        <ButtonLink tone="soft" className="min-h-13" href={`/desk/exercises/new?from=${copied}`}>
          {t('copy-go')}
        </ButtonLink>
      </div>
      <Import />
    </section>
  )
}

function Import() {
  const t = useTranslations('own-exercises.list')
  const router = useRouter()
  const works = useInBrowser()
  const [wrong, setWrong] = useState<Unsound | 'too-big' | null>(null)
  const [done, setDone] = useState(false)
  const take = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? []
    if (!file) return
    setDone(false)
    // The limit counts signs, and a file bytes: at most four for each sign.
    if (file.size > LONGEST_FILE * 4) setWrong('too-big')
    else {
      const answer = await tell('/api/desk/exercises', { text: (await file.text()) || ' ' })
      setWrong(isTrouble(answer) ? answer : null)
      setDone(!isTrouble(answer))
      if (!isTrouble(answer)) router.refresh()
    }
    target.value = ''
  }
  const problems = wrong !== null && wrong !== 'too-big' ? (wrong.problems ?? []) : []
  return (
    <div>
      <label
        className={buttonLook('soft', 'cursor-pointer has-focus-visible:outline-3 has-focus-visible:outline-focus')}
      >
        <Upload aria-hidden="true" className="size-5" />
        {t('import')}
        <input type="file" accept="application/json,.json" onChange={take} disabled={!works} className="sr-only" />
      </label>
      <p className="mt-2 text-small text-quiet">{t('import-hint')}</p>
      <Notice tone="kept" className="mt-4">
        {done && t('imported')}
      </Notice>
      <Notice tone="wrong" className="mt-4" title={problems.length > 0 && t('import-wrong')}>
        {wrong === 'too-big' ? t('import-too-big') : wrong && <WhatIsWrong wrong={wrong} problems={problems} />}
      </Notice>
    </div>
  )
}

function WhatIsWrong({ wrong, problems }: { wrong: Unsound; problems: readonly Problem[] }) {
  const refusal = useRefusalWords()
  const says = useProblemWords(null)
  if (problems.length === 0) return <p>{refusal(wrong)}</p>
  return (
    <ul className="mt-2 grid list-disc gap-1 ps-5">
      {problems.map((problem) => (
        <li key={`${problem.at} ${problem.problem} ${problem.words}`}>
          {says(problem)}
          {problem.at && <code className="ms-2 text-small text-quiet">{problem.at}</code>}
        </li>
      ))}
    </ul>
  )
}
