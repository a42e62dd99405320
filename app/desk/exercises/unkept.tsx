'use client'
// Exercises that were begun on this device and never kept: the way back to each.
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { openDevice } from '#app/on-device/device.ts'
import { namesOfDrafts } from '#app/on-device/drafts.ts'
import { ButtonLink } from '#app/ui/button.tsx'

const DRAFTS = 'halfway:exercise:new'

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
