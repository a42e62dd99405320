'use client'
// How closeness and room have been, as dots on two axes: drawn only when asked for, and put away again.
import { useLocale, useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { useRefusalWords } from '#app/asking/refusal-words.ts'
import { ask, isTrouble, type Trouble } from '#app/http.ts'
import { Button } from '#app/ui/button.tsx'
import { DrawnFigure } from '#app/ui/drawing.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Skeleton } from '#app/ui/skeleton.tsx'
import type { Drawn } from '#shared/reflection/figures/draw.ts'

type Found = { drawn: Drawn | null }

// [RE27]
export function OverTime({ couple }: { couple: string }) {
  const t = useTranslations('looking-back.reflections.over-time')
  const locale = useLocale()
  const refusal = useRefusalWords()
  const region = useId()
  const [open, setOpen] = useState(false)
  const [found, setFound] = useState<Found | Trouble | null>(null)
  const toggle = async () => {
    setOpen(!open)
    if (open || (found && !isTrouble(found))) return
    setFound(null)
    setFound(await ask(`/api/reflections/over-time?couple=${couple}&locale=${locale}`))
  }
  return (
    <div className="mt-6">
      <Button tone="plain" className="-ms-3 text-start" aria-expanded={open} aria-controls={region} onClick={toggle}>
        {t(open ? 'hide' : 'show')}
      </Button>
      <div id={region} role="status">
        {open && found === null && <Skeleton lines={4} />}
        {open && found && isTrouble(found) && <Notice tone="wrong">{refusal(found)}</Notice>}
        {open && found && 'drawn' in found && <Shown drawn={found.drawn} />}
      </div>
    </div>
  )
}

function Shown({ drawn }: Found) {
  const t = useTranslations('looking-back.reflections.over-time')
  return drawn ? <DrawnFigure drawn={drawn} /> : <p className="text-quiet">{t('few')}</p>
}
