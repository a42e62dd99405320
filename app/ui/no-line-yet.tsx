'use client'
// Stands while a line to a room is being opened. [DU16] After eight seconds it says what may be in the way, and what to try.
// [RM19] What is known to be in the way is said at once.
import { useTranslations } from 'next-intl'
import { useLasting } from './lasting.ts'
import { Notice } from './notice.tsx'

const LONG = 8_000

export function NoLineYet({ crowded }: { crowded: boolean }) {
  const t = useTranslations('common.no-line-yet')
  const long = useLasting(true, LONG)
  return (
    <Notice className="mt-8" title={crowded ? t('crowded') : long && t('title')}>
      {crowded ? (
        <p>{t('by-itself')}</p>
      ) : (
        long && (
          <>
            <p>{t('why')}</p>
            <p className="mt-2">{t('try')}</p>
          </>
        )
      )}
    </Notice>
  )
}
