'use client'
// The two links, one for each partner, until both have come. Whoever came stands there by name.
import { useTranslations } from 'next-intl'
import { useChange } from '#app/asking/use-change.ts'
import { Button } from '#app/ui/button.tsx'
import { useCopy } from '#app/ui/copied.ts'
import { isolated } from '#app/ui/isolated.ts'
import { Notice } from '#app/ui/notice.tsx'
import { TimeText } from '#app/ui/time-text.tsx'
import type { PartnerSeat } from '#shared/session/seat.ts'
import type { Instant } from '#shared/time.ts'
import { Part } from './part.tsx'

type Link = { seat: PartnerSeat; token: string | null; name: string | null; expiresAt: Instant }
type LinksProps = { counselling: string; origin: string; links: readonly Link[] }

export function Links({ counselling, origin, links }: LinksProps) {
  const t = useTranslations('desk.links')
  return (
    <section className="mt-8">
      <h2 className="font-serif text-prompt">{t('title')}</h2>
      <p className="mt-1 text-quiet">{t('text')}</p>
      <div className="mt-4 grid grid-cols-1 gap-4 md:grid-cols-2">
        {links.map((link) => (
          <OneLink key={link.seat} counselling={counselling} origin={origin} link={link} />
        ))}
      </div>
    </section>
  )
}

function OneLink({ counselling, origin, link }: { counselling: string; origin: string; link: Link }) {
  const t = useTranslations('desk.links')
  const door = useChange()
  const [copying, copy] = useCopy()
  const { seat, token, name, expiresAt } = link
  const whole = `${origin}/counselling#${token}`
  if (name !== null) return <Part title={t(seat)} text={t('came', { name: isolated(name) })} />
  return (
    <Part
      title={t(seat)}
      text={token ? t.rich('until', { date: () => <TimeText at={expiresAt} as="day" /> }) : t('closed')}
    >
      {token && (
        <p dir="ltr" className="mb-3 text-small select-all">
          {whole}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        {token && (
          <Button tone="soft" onClick={() => copy(whole)}>
            {t('copy')}
          </Button>
        )}
        <Button
          tone="plain"
          busy={door.busy}
          onClick={() => door.change(`/api/desk/couples/${counselling}/invite`, { seat })}
          className="-ms-3"
        >
          {t('again')}
        </Button>
      </div>
      <Notice className="mt-3">{copying === 'copied' ? t('copied') : copying === 'select' && t('select')}</Notice>
      <Notice tone="wrong" className="mt-3">
        {door.refused}
      </Notice>
    </Part>
  )
}
