'use client'
// What the counsellor looked at and when, in words, the same for both partners.
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#app/ui/button.tsx'
import { isolated } from '#app/ui/isolated.ts'
import { TimeText } from '#app/ui/time-text.tsx'
import type { CounsellorLook } from '#server/runtime.ts'
import { Part } from './part.tsx'

const FEW = 5

type LooksProps = { name: string; looks: readonly CounsellorLook[]; titles: Record<string, string> }

export function Looks({ name, looks, titles }: LooksProps) {
  const t = useTranslations('counselling.one')
  const [all, setAll] = useState(false)
  const said = ({ what, exercise, by }: CounsellorLook) => {
    const about = what === 'reflection' || what === 'room'
    const key = about && exercise === null ? (`${what}-gone` as const) : what
    return t(`look.${key}`, { by: isolated(by), exercise: (exercise && titles[exercise]) ?? exercise ?? '' })
  }
  return (
    <Part title={t('looks')}>
      <p>{looks.length > 0 ? t('looks-text') : t('looks-none', { name })}</p>
      <ul className="grid gap-3 empty:hidden">
        {(all ? looks : looks.slice(0, FEW)).map((look) => (
          <li key={`${look.at} ${look.what} ${look.exercise} ${look.by}`}>
            <p>{said(look)}</p>
            <p className="text-small text-quiet">
              <TimeText at={look.at} as="moment" />
            </p>
          </li>
        ))}
      </ul>
      {!all && looks.length > FEW && (
        <Button tone="plain" className="-ms-3 justify-self-start" onClick={() => setAll(true)}>
          {t('looks-more', { count: looks.length })}
        </Button>
      )}
    </Part>
  )
}
