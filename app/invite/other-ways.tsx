'use client'
// The other ways to bring the other here, behind one row: the square, a code to say, the link itself, and one phone for both.
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { TimeText } from '#app/ui/time-text.tsx'
import type { Invite } from './shape.ts'
import { SpokenCode } from './spoken-code.tsx'
import { Square } from './square.tsx'

type OtherWaysProps = { session: string; invite: Invite; link: string; now: () => number; children: ReactNode }

export function OtherWays({ session, invite, link, now, children }: OtherWaysProps) {
  const t = useTranslations('lobby.invite')
  return (
    <details className="rounded-control border border-edge px-[min(1.25rem,5vw)]">
      <summary className="min-h-12 content-center py-2 font-semibold">{t('ways')}</summary>
      <div className="grid grid-cols-1 gap-8 pt-3 pb-6">
        <section>
          <h2 className="font-semibold">{t('square')}</h2>
          <p className="mb-3 text-quiet">{t('square-hint')}</p>
          <Square text={link} label={t('square-label')} className="max-w-72 border border-line" />
        </section>
        <SpokenCode session={session} origin={invite.origin} first={invite.code} now={now} />
        <section>
          <h2 className="font-semibold">{t('link')}</h2>
          <p dir="ltr" className="mt-1 select-all text-small font-medium break-all">
            {link}
          </p>
          <p className="text-small text-quiet">
            {t.rich('once', { date: () => <TimeText at={invite.expiresAt} as="day" /> })}
          </p>
        </section>
        {children}
      </div>
    </details>
  )
}
