'use client'
// The list of one's own exercises, each with what can be done with it, and those begun here and never kept. It shows no couple.
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { useChange } from '#app/asking/use-change.ts'
import { openDevice } from '#app/on-device/device.ts'
import { namesOfDrafts } from '#app/on-device/drafts.ts'
import { Button, ButtonLink, buttonLook } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { ListedOwn } from '#server/runtime.ts'
import { LANGUAGES, type Locale } from '#shared/locale.ts'

export function OwnList({ exercises }: { exercises: readonly ListedOwn[] }) {
  const t = useTranslations('own-exercises.list')
  const door = useChange()
  return (
    <>
      <Notice tone="wrong" className="mt-6">
        {door.refused}
      </Notice>
      {exercises.length === 0 && <p className="mt-8 text-lead">{t('empty')}</p>}
      <ul className="mt-8 grid grid-cols-1 gap-4 empty:hidden md:grid-cols-2">
        {exercises.map((one) => (
          <One key={one.exercise} one={one} change={door.change} />
        ))}
      </ul>
    </>
  )
}

type OneProps = { one: ListedOwn } & Pick<ReturnType<typeof useChange>, 'change'>

function One({ one, change }: OneProps) {
  const { exercise, version, formatVersion, titles, steps, minutes, retired } = one
  const t = useTranslations('own-exercises.list')
  const c = useTranslations('common')
  const reader = useLocale()
  const written = Object.keys(titles) as Locale[]
  const language = written.includes(reader) ? reader : (written[0] ?? reader)
  const [least, most] = minutes
  return (
    <li className="flex flex-col rounded-card border border-line bg-raised p-5 shadow-rest">
      <h2 lang={language} className="font-serif text-prompt">
        <Link href={`/desk/exercises/${exercise}`} className="hover:underline">
          {titles[language]}
        </Link>
      </h2>
      <p className="mt-1 text-small text-quiet">
        {c('minutes', { least, most })} · {t('about', { steps, version })} ·{' '}
        {written.map((each) => LANGUAGES[each].name).join(', ')}
      </p>
      {/* [EX91] */}
      {formatVersion === 1 && (
        <p className="mt-2 text-small text-quiet">
          {t('earlier')}{' '}
          <Link href={`/desk/exercises/${exercise}`} className="font-semibold text-ink underline underline-offset-4">
            {t('open-draft')}
          </Link>
        </p>
      )}
      {retired && <p className="mt-2 text-small font-semibold">{t('retired')}</p>}
      <div className="-mx-3 mt-auto flex flex-wrap pt-3">
        <Button tone="plain" onClick={() => change(`/api/desk/exercises/${exercise}/copy`, {})}>
          {t('duplicate')}
        </Button>
        <a href={`/api/desk/exercises/${exercise}/file`} download className={buttonLook('plain')}>
          {t('export')}
        </a>
        <Button tone="plain" onClick={() => change(`/api/desk/exercises/${exercise}/retire`, { retired: !retired })}>
          {t(retired ? 'offer-again' : 'retire')}
        </Button>
      </div>
    </li>
  )
}

const DRAFTS = 'halfway:exercise:new'

/** The way back to each exercise that was begun on this device and never kept. */
export function Unkept() {
  const t = useTranslations('own-exercises.list')
  const [begun, setBegun] = useState<string[]>([])
  useEffect(() => {
    setBegun(namesOfDrafts(DRAFTS, openDevice()).map((name) => name.slice(1)))
  }, [])
  return begun.map((from) => (
    <p
      key={from}
      className="mt-6 flex flex-wrap items-center gap-x-3 rounded-control border-s-4 border-lamp bg-lit px-4 py-2"
    >
      {t('unsaved')}
      <ButtonLink tone="plain" href={`/desk/exercises/new${from ? `?from=${from}` : ''}`}>
        {t('go-on')}
      </ButtonLink>
    </p>
  ))
}
