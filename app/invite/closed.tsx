'use client'
// The one answer to a wrong, used, expired or full invitation: nobody can tell these apart.
import { useTranslations } from 'next-intl'
import { ButtonLink } from '#app/ui/button.tsx'

export function InvitationClosed() {
  const t = useTranslations('join.closed')
  const c = useTranslations('common')
  return (
    <div role="alert" className="grid justify-items-start gap-3">
      <h1 className="font-serif text-title">{t('title')}</h1>
      <p className="text-lead">{t('text')}</p>
      <p className="text-quiet">{t('back')}</p>
      <ButtonLink href="/" tone="soft" className="mt-3">
        {c('home')}
      </ButtonLink>
    </div>
  )
}
