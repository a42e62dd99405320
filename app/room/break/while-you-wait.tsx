'use client'
// Something for the hands and the eyes. Nothing here sends anybody back into the argument.
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#app/ui/button.tsx'

const IDEAS = ['walk', 'water', 'hands', 'song', 'plants', 'colours', 'stretch', 'outside'] as const

export function WhileYouWait() {
  const t = useTranslations('room.wait')
  const [at, setAt] = useState(0)
  const idea = IDEAS[at % IDEAS.length] ?? 'walk'
  return (
    <section className="rounded-card border border-line bg-sunken px-5 py-5">
      <h2 className="text-small text-quiet">{t('title')}</h2>
      <p role="status" className="mt-1 min-h-16 font-serif text-lead">
        {t(`ideas.${idea}`)}
      </p>
      <Button tone="plain" className="-ms-3" onClick={() => setAt(at + 1)}>
        {t('another')}
      </Button>
    </section>
  )
}
