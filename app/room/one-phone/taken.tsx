'use client'
// The second person has taken their place to a device of their own. This phone says so, and goes on as one person's.
import { useTranslations } from 'next-intl'
import { Button } from '#app/ui/button.tsx'
import { isolated } from '#app/ui/isolated.ts'
import { PageFrame } from '#app/ui/page-frame.tsx'

export function PlaceTaken({ name }: { name: string }) {
  const t = useTranslations('room.one-phone')
  return (
    <PageFrame>
      <div role="status" className="grid justify-items-start gap-4 pt-12">
        <h1 className="font-serif text-prompt">{t('taken-title', { name: isolated(name) })}</h1>
        <p className="text-lead">{t('taken-text')}</p>
        <Button className="mt-2" onClick={() => location.reload()}>
          {t('taken-on')}
        </Button>
      </div>
    </PageFrame>
  )
}
