'use client'
// The private page where it stands open in a lobby, until somebody goes on. That they have is a state of this page alone.
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Card } from '#app/ui/card.tsx'
import { GoOnOrEnd, TextOrNumber } from './entry.tsx'

export function PrivateSection() {
  const t = useTranslations('common.private')
  const [wentOn, setWentOn] = useState(false)
  // [SA4]
  if (wentOn) return null
  return (
    <Card aria-labelledby="private">
      <h2 id="private" className="mb-4 font-serif text-prompt">
        {t('entry')}
      </h2>
      <TextOrNumber />
      <div className="mt-6">
        <GoOnOrEnd onGoOn={() => setWentOn(true)} />
      </div>
    </Card>
  )
}
