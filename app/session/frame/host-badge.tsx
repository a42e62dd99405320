'use client'
// That a counsellor is here, asks, or is out: one calm line beneath the bar of every screen. It leads to what that means and what one can do.
import { Lamp } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type NamedHost, useHost, useScreen, useSheets } from '../screen.tsx'

const LINE = 'flex min-h-11 max-w-full items-center gap-2 text-small'

/** [CO15] It stands on every screen of a room for as long as the counsellor is anywhere near it. */
export function HostBadge() {
  const t = useTranslations('room.host.badge')
  const { view, hostLeft } = useScreen()
  const host = useHost()
  if (!host) return hostLeft ? <p className={`${LINE} text-quiet`}>{t('gone', { name: hostLeft })}</p> : null
  const near = host.here === 'dismissed' || view.at.phase === 'alone' ? 'out' : host.here
  if (near === 'in' || (near === 'asked' && host.mine === null)) return <BadgeButton host={host} near={near} />
  const words = near === 'out' ? (host.here === 'dismissed' ? 'dismissed' : 'alone') : near
  return (
    <p className={`${LINE} animate-fade text-quiet`}>
      <Sign lit={near === 'asked'} />
      <span className="min-w-0">{t(words, { name: host.name })}</span>
    </p>
  )
}

function BadgeButton({ host, near }: { host: NamedHost; near: 'in' | 'asked' }) {
  const t = useTranslations('room.host.badge')
  const openSheet = useSheets()
  // [CO45] Not "here" while their line is gone.
  const { presence } = useScreen()
  const lost = near === 'in' && presence.hostLost === true
  const asks = near === 'asked'
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      onClick={() => openSheet('host')}
      className={`${LINE} animate-fade rounded-pill border py-1.5 ps-3 pe-4 text-start text-ink hover:border-ink ${asks ? 'border-lamp bg-lit' : 'border-line bg-raised'}`}
    >
      <Sign lit={!lost} />
      <span className="min-w-0 leading-snug">{t(lost ? 'lost' : near, { name: host.name })}</span>
      {asks && (
        <span className="shrink-0 font-semibold text-accent underline decoration-1 underline-offset-4">
          {t('answer')}
        </span>
      )}
    </button>
  )
}

/** The counsellor's sign: the lamp of the house, in neither seat's colour. */
function Sign({ lit }: { lit: boolean }) {
  return (
    <Lamp
      aria-hidden="true"
      strokeWidth={1.75}
      className={`size-5 shrink-0 ${lit ? 'fill-lamp text-ink' : 'text-quiet'}`}
    />
  )
}
