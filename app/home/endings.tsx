// What somebody has to know of a couple that ends: that the other has left or asks for all to be deleted, or that their own place is
// somebody else's now.
import { useTranslations } from 'next-intl'
import { ButtonLink } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { isolated } from '#app/ui/isolated.ts'
import { TimeText } from '#app/ui/time-text.tsx'
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

/** [ST20] What this person wrote in a place that was given to somebody else is still theirs, and this is the way to it. */
export function FormerPlaces({ former }: Pick<Home, 'former'>) {
  const t = useTranslations('home.former')
  return (
    <div className="grid max-w-text gap-3 pt-10 empty:hidden">
      {former.map(({ couple, partner, until }) => (
        <Card key={couple}>
          <p>
            {t.rich(partner ? 'given' : 'given-unnamed', {
              name: partner ? isolated(partner) : '',
              day: () => <TimeText at={until} as="date" />,
            })}
          </p>
          <p className="mt-2 text-quiet">{t('yours')}</p>
          <ButtonLink href={`/leaving/${couple}`} tone="plain" className="-ms-3 mt-1">
            {t('look')}
          </ButtonLink>
        </Card>
      ))}
    </div>
  )
}
