'use client'
// A kind sentence for every way a request can be turned down. A code without its sentence fails the type check.
import { useTranslations } from 'next-intl'
import type { Trouble } from '#app/http.ts'

export function useRefusalWords(): (trouble: Trouble) => string {
  const t = useTranslations('common.refusals')
  const c = useTranslations('common')
  return ({ refused, fault }) => {
    // A server newer than this page may know a reason that this page does not.
    const sentence = t(t.has(refused) ? refused : 'fault')
    return fault ? `${sentence} ${c('fault-id', { id: fault })}` : sentence
  }
}
