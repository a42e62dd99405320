'use client'
// Says so when the device could not keep what is written here: it goes with the page.
import { useTranslations } from 'next-intl'
import { useSyncExternalStore } from 'react'
import { Notice } from '#app/ui/notice.tsx'
import { isOnlyInPage, watchDevice } from './device.ts'

const onServer = () => false

export function useOnlyInPage(): boolean {
  return useSyncExternalStore(watchDevice, () => isOnlyInPage(), onServer)
}

export function OnlyInPage({ className = 'mt-3' }: { className?: string }) {
  const t = useTranslations('common')
  const only = useOnlyInPage()
  return <Notice className={className}>{only && t('only-in-page')}</Notice>
}
