'use client'
// The list of one's own exercises, each with what can be done with it. It shows no couple.
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { useRefusalWords } from '#app/asking/refusal-words.ts'
import { isTrouble, type Trouble, tell } from '#app/http.ts'
import { Button, buttonLook } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { ListedOwn } from '#server/runtime.ts'
import { LANGUAGES, type Locale } from '#shared/locale.ts'

export function OwnList({ exercises }: { exercises: readonly ListedOwn[] }) {
  const t = useTranslations('own-exercises.list')
  const refusal = useRefusalWords()
  const router = useRouter()
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const act = async (asked: Promise<object | Trouble>) => {
    const answer = await asked
    setTrouble(isTrouble(answer) ? answer : null)
    if (!isTrouble(answer)) router.refresh()
  }
  return (
    <>
      <Notice tone="wrong" className="mt-6">
        {trouble && refusal(trouble)}
      </Notice>
      {exercises.length === 0 && <p className="mt-8 text-lead">{t('empty')}</p>}
      <ul className="mt-8 grid grid-cols-1 gap-4 empty:hidden md:grid-cols-2">
        {exercises.map((one) => (
          <One key={one.exercise} one={one} act={act} />
        ))}
      </ul>
    </>
  )
}

type OneProps = { one: ListedOwn; act: (asked: Promise<object | Trouble>) => Promise<void> }

function One({ one: { exercise, version, titles, steps, minutes, retired }, act }: OneProps) {
  const t = useTranslations('own-exercises.list')
  const c = useTranslations('common')
  const reader = useLocale()
  const written = Object.keys(titles) as Locale[]
  const language = written.includes(reader) ? reader : (written[0] ?? reader)
  const [least, most] = minutes
  return (
    <li className="flex flex-col rounded-card border border-line bg-raised p-5 shadow-rest">
      <h2 lang={language} className="font-serif text-prompt [overflow-wrap:anywhere]">
        <Link href={`/desk/exercises/${exercise}`} className="hover:underline">
          {titles[language]}
        </Link>
      </h2>
      <p className="mt-1 text-small text-quiet">
        {c('minutes', { least, most })} · {t('about', { steps, version })} ·{' '}
        {written.map((each) => LANGUAGES[each].name).join(', ')}
      </p>
      {retired && <p className="mt-2 text-small font-semibold">{t('retired')}</p>}
      <div className="-mx-3 mt-auto flex flex-wrap pt-3">
        <Button tone="plain" onClick={() => act(tell(`/api/desk/exercises/${exercise}/copy`, {}))}>
          {t('duplicate')}
        </Button>
        <a href={`/api/desk/exercises/${exercise}/file`} download className={buttonLook('plain')}>
          {t('export')}
        </a>
        <Button tone="plain" onClick={() => act(tell(`/api/desk/exercises/${exercise}/retire`, { retired: !retired }))}>
          {t(retired ? 'offer-again' : 'retire')}
        </Button>
      </div>
    </li>
  )
}
