'use client'
// A password: pasted, generated or typed, and shown when asked for. A new one has one rule, its length.
import { Eye, EyeOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { IconButton } from '#app/ui/button.tsx'
import { LineField } from '#app/ui/field.tsx'
import { useChecked } from '#app/ui/given.ts'

const LEAST = 10
const MOST = 200

/** `fresh`: one that is being chosen, which must be long enough. */
export function usePassword({ fresh }: { fresh: boolean }) {
  const line = useChecked((value) => {
    if (value.length > MOST) return 'long'
    if (fresh) return value.length < LEAST ? 'short' : null
    return value === '' ? 'missing' : null
  })
  return { ...line, fresh }
}

export function PasswordField({ password, label }: { password: ReturnType<typeof usePassword>; label: string }) {
  const t = useTranslations('account.password')
  const [shown, setShown] = useState(false)
  const { fresh, wrong } = password
  return (
    <LineField
      {...password.field}
      type={shown ? 'text' : 'password'}
      name={fresh ? 'new-password' : 'password'}
      dir="ltr"
      label={label}
      hint={fresh && t('hint')}
      error={wrong && t(wrong)}
      autoComplete={fresh ? 'new-password' : 'current-password'}
      autoCapitalize="none"
      autoCorrect="off"
      spellCheck={false}
      required
      end={
        <IconButton label={t(shown ? 'hide' : 'show')} aria-pressed={shown} onClick={() => setShown(!shown)}>
          {shown ? <EyeOff aria-hidden="true" className="size-5" /> : <Eye aria-hidden="true" className="size-5" />}
        </IconButton>
      }
    />
  )
}

/** For password managers, which want to know whose password it is. */
export function SignInName({ address }: { address: string }) {
  return <input type="text" name="username" autoComplete="username" value={address} readOnly hidden />
}
