'use client'
// Stopping for today: the place is kept, and nobody is at fault.
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useNames, useScreen } from '#app/session/screen.tsx'
import { AskOnce } from './ask-once.tsx'

type StopForTodayProps = { children?: ReactNode; tone?: 'plain' | 'soft'; onStopped?: () => void }

export function StopForToday({ children, tone, onStopped }: StopForTodayProps) {
  const t = useTranslations('room.stop')
  const { send, view } = useScreen()
  const { theirs } = useNames()
  // [SE18]
  const description = view.mode === 'apart' ? t('description-apart', { name: theirs }) : t('description')
  const stop = () => {
    onStopped?.()
    send({ type: 'stop-for-today' })
  }
  return (
    <AskOnce tone={tone} title={t('title')} description={description} confirm={t('confirm')} onConfirm={stop}>
      {children ?? t('stop')}
    </AskOnce>
  )
}
