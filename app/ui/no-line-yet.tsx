'use client'
// Stands while a line to a room is being opened. [DU16] After eight seconds it says what may be in the way, and what to try.
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Notice } from './notice.tsx'

const LONG = 8_000

export function NoLineYet() {
  const t = useTranslations('common.no-line-yet')
  const [long, setLong] = useState(false)
  useEffect(() => {
    const later = setTimeout(() => setLong(true), LONG)
    return () => clearTimeout(later)
  }, [])
  return (
    <Notice className="mt-8" title={long && t('title')}>
      {long && (
        <>
          <p>{t('why')}</p>
          <p className="mt-2">{t('try')}</p>
        </>
      )}
    </Notice>
  )
}
