'use client'
// Puts the letter on paper.
import { Printer } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '#app/ui/button.tsx'

export function PrintButton() {
  const t = useTranslations('reflections')
  return (
    <Button tone="soft" onClick={() => print()} className="justify-self-start">
      <Printer aria-hidden="true" className="size-5" />
      {t('print')}
    </Button>
  )
}
