'use client'
// The sheet behind the badge: the question while it stands; later what the counsellor sees, a moment alone, and asking them to step out.
import { useTranslations } from 'next-intl'
import { Dialog } from '#app/loading/dialog.tsx'
import { type NamedHost, useHost, useScreen } from '#app/session/screen.tsx'
import { Button } from '#app/ui/button.tsx'
import { AskOnce } from '../break/ask-once.tsx'
import { Question } from '../host/question.tsx'

type HostSheetProps = { open: boolean; onClose: () => void }

export function HostSheet({ open, onClose }: HostSheetProps) {
  const t = useTranslations('room.host')
  const host = useHost()
  if (!host || (host.here !== 'asked' && host.here !== 'in')) return null
  const { name, here } = host
  return (
    <Dialog open={open} onClose={onClose} title={here === 'asked' ? t('ask.title', { name }) : t('sheet.in', { name })}>
      {here === 'asked' ? <Question onAnswered={onClose} /> : <WhatToDo host={host} onClose={onClose} />}
    </Dialog>
  )
}

/** What either can do about it at any moment. Asking somebody to step out says first what comes of it. */
function WhatToDo({ host: { name }, onClose }: { host: NamedHost; onClose: () => void }) {
  const t = useTranslations('room.host.sheet')
  const { view, send } = useScreen()
  const act = (type: 'ask-moment-alone' | 'dismiss-host') => {
    send({ type })
    onClose()
  }
  const { phase } = view.at
  const told = phase === 'lobby' ? 'dismiss-lobby' : phase === 'break' ? 'dismiss-break' : 'dismiss-text'
  return (
    <div className="grid grid-cols-1 gap-6">
      <p>{t('in-text', { name })}</p>
      {phase === 'step' && (
        <section className="grid gap-3 border-t border-line pt-4">
          <p className="text-quiet">{t('alone-text', { name })}</p>
          <Button tone="soft" onClick={() => act('ask-moment-alone')}>
            {t('alone')}
          </Button>
        </section>
      )}
      <section className="border-t border-line pt-4">
        <div className="-ms-3">
          <AskOnce
            title={t('dismiss-title', { name })}
            description={t(told, { name })}
            confirm={t(told === 'dismiss-text' ? 'dismiss-now' : 'dismiss', { name })}
            onConfirm={() => act('dismiss-host')}
          >
            {t('dismiss', { name })}
          </AskOnce>
        </div>
      </section>
    </div>
  )
}
