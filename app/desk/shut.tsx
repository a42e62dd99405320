// The desk of a counsellor whose account has no second way to sign in yet. It shows nothing of anybody; everybody else finds nothing.
import { getTranslations } from 'next-intl/server'
import { NothingFound } from '#app/nothing-found.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { PageFrame } from '#app/ui/page-frame.tsx'
import type { Refusal } from '#shared/session/refusal.ts'

export async function ShutDesk({ refused }: Pick<Refusal, 'refused'>) {
  if (refused !== 'second-way-needed') return <NothingFound />
  const t = await getTranslations('desk.shut')
  return (
    <PageFrame>
      <h1 className="font-serif text-title">{t('title')}</h1>
      <p className="mt-3 mb-6 text-lead text-quiet">{t('text')}</p>
      <ButtonLink href="/account">{t('account')}</ButtonLink>
    </PageFrame>
  )
}
