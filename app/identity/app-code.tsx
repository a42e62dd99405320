'use client'
// The code of an authenticator app, for those whose account asks for it: the field shows once the door has said so, and stays.
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import type { useDoor } from '#app/asking/use-door.ts'
import { LineField } from '#app/ui/field.tsx'

const ASKS: readonly unknown[] = ['second-factor-needed', 'wrong-second-factor']

export function useAppCode({ refusedAs }: Pick<ReturnType<typeof useDoor>, 'refusedAs'>) {
  const [value, setValue] = useState('')
  const [asked, setAsked] = useState(false)
  if (!asked && ASKS.includes(refusedAs)) setAsked(true)
  const trimmed = value.trim()
  return { value, change: setValue, asked, sent: trimmed ? { secondFactor: trimmed } : {} }
}

export function AppCodeField({ code }: { code: ReturnType<typeof useAppCode> }) {
  const t = useTranslations('account.app')
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (code.asked) box.current?.focus()
  }, [code.asked])
  if (!code.asked) return null
  return (
    <LineField
      ref={box}
      label={t('asked')}
      hint={t('asked-hint')}
      value={code.value}
      onValue={code.change}
      dir="ltr"
      inputMode="text"
      autoComplete="one-time-code"
      autoCapitalize="none"
      spellCheck={false}
      maxLength={60}
    />
  )
}
