// Places that were given to somebody else: what this person wrote there is still theirs, and the way to it.
import { useTranslations } from 'next-intl'
import { ButtonLink } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { isolated } from '#app/ui/isolated.ts'
import { TimeText } from '#app/ui/time-text.tsx'
import type { Home } from '#server/runtime.ts'

/** [ST20] */
export function FormerPlaces({ former }: Pick<Home, 'former'>) {
  const t = useTranslations('home.former')
  return (
    <div className="grid max-w-text gap-3 pt-10 empty:hidden">
      {former.map(({ couple, partner, until }) => (
        <Card key={couple} className="[overflow-wrap:anywhere]">
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
