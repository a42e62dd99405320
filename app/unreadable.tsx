// The page of a room or letter that does not open any more: what that means, and what can still be done. Everybody else finds nothing.
import { getTranslations } from 'next-intl/server'
import { NothingFound } from '#app/nothing-found.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { PageFrame } from '#app/ui/page-frame.tsx'
import type { Refusal } from '#shared/session/refusal.ts'

export async function Unreadable({ refused, home = '/' }: Refusal & { home?: '/' | '/desk' }) {
  if (refused !== 'unreadable') return <NothingFound />
  const t = await getTranslations('common')
  const leaving = await getTranslations('leaving')
  return (
    <PageFrame>
      <div className="grid justify-items-start gap-4">
        <h1 className="font-serif text-title">{t('unread.title')}</h1>
        <p className="text-lead">{t('unread.text')}</p>
        <div className="mt-2 flex flex-wrap gap-3">
          <ButtonLink href={home}>{t('home')}</ButtonLink>
          {home === '/' && (
            <ButtonLink href="/leaving" tone="soft">
              {leaving('title')}
            </ButtonLink>
          )}
        </div>
      </div>
    </PageFrame>
  )
}
