'use client'
// Says so when the device could not keep what is written here: it goes with the page.
import { useTranslations } from 'next-intl'
import { useSyncExternalStore } from 'react'
import { isOnlyInPage, watchDevice } from '#app/room/line/device.ts'
import { Notice } from './notice.tsx'

const onServer = () => false

export function useOnlyInPage(): boolean {
  return useSyncExternalStore(watchDevice, () => isOnlyInPage(), onServer)
}

export function OnlyInPage({ className = 'mt-3' }: { className?: string }) {
  const t = useTranslations('common')
  const only = useOnlyInPage()
  return <Notice className={className}>{only && t('only-in-page')}</Notice>
}
