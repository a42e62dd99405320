'use client'
// The counsellor as one partner's screen may speak of them: with a name ready to stand in a sentence. Null while there is none.
import { useTranslations } from 'next-intl'
import { isolated } from '#app/ui/isolated.ts'
import type { HostHere } from '#shared/session/view-shape.ts'
import { useScreen } from './screen.tsx'

export type NamedHost = Omit<HostHere, 'name'> & { name: string }

export function useHost(): NamedHost | null {
  const { view } = useScreen()
  const t = useTranslations('room.host')
  return view.host && { ...view.host, name: isolated(view.host.name ?? t('nameless')) }
}
