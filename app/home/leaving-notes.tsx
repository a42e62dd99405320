// What each has to know of the other's going: that they have left, or that one of the two asks for all to be deleted.
import { useTranslations } from 'next-intl'
import { ButtonLink } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { isolated } from '#app/ui/isolated.ts'
import type { Home } from '#server/runtime.ts'

export function LeavingNotes({ couples }: Pick<Home, 'couples'>) {
  const t = useTranslations('leaving')
  const nameOf = (name: string | null) => (name ? isolated(name) : t('your-partner'))
  return (
    <div className="grid max-w-text gap-3 pt-10 empty:hidden">
      {couples.map(({ couple, left }) =>
        left === null ? null : (
          <Card key={couple}>
            <p>{t('on-home.left', { name: nameOf(left) })}</p>
          </Card>
        ),
      )}
      {couples.map(({ couple, partner, deleteAsked }) =>
        deleteAsked === null ? null : (
          <Card key={couple}>
            <p>{t(`on-home.${deleteAsked}`, { name: nameOf(partner) })}</p>
            <ButtonLink href={`/leaving/${couple}/delete-all`} tone="plain" className="-ms-3 mt-1">
              {t('on-home.look')}
            </ButtonLink>
          </Card>
        ),
      )}
    </div>
  )
}

/** The quiet way to take along, delete and leave. */
export function LeavingLink() {
  const t = useTranslations('leaving.on-home')
  return (
    <ButtonLink href="/leaving" tone="plain" className="-ms-3 text-small">
      {t('link')}
    </ButtonLink>
  )
}
