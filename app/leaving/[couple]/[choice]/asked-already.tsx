'use client'
// One has asked that all be deleted and waits: it can be taken back here.
import { useTranslations } from 'next-intl'
import { ButtonLink } from '#app/ui/button.tsx'
import { KeepAll } from './keep-all.tsx'

export function AskedAlready({ couple }: { couple: string }) {
  const t = useTranslations('leaving')
  return (
    <div className="mt-10 grid gap-5 border-t border-line pt-8">
      <p className="text-lead">{t('delete-all.by-me')}</p>
      <div className="grid gap-3 sm:flex sm:flex-wrap">
        <KeepAll couple={couple}>{t('delete-all.take-back')}</KeepAll>
        <ButtonLink href={`/leaving/${couple}`} tone="plain">
          {t('delete-all.wait')}
        </ButtonLink>
      </div>
    </div>
  )
}
