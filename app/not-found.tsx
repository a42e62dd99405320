// What does not exist and what belongs to somebody else look the same.
import { useTranslations } from 'next-intl'
import { AccountLink } from '#app/identity/account-link.tsx'
import { ButtonLink } from './ui/button.tsx'
import { PageFrame } from './ui/page-frame.tsx'

export default function NotFound() {
  const t = useTranslations('common')
  return (
    <PageFrame>
      <div className="grid justify-items-start gap-4">
        <h1 className="font-serif text-title">{t('not-found.title')}</h1>
        <p className="text-lead">{t('not-found.text')}</p>
        <p className="text-quiet">{t('not-found.device')}</p>
        <div className="mt-2 flex flex-wrap items-center gap-3">
          <ButtonLink href="/">{t('home')}</ButtonLink>
          <AccountLink known={false} />
        </div>
      </div>
    </PageFrame>
  )
}
