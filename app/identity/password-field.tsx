'use client'
// A password: pasted, generated or typed, and shown when asked for. A new one has one rule, its length.
import { Eye, EyeOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { IconButton } from '#app/ui/button.tsx'
import { LineField } from '#app/ui/field.tsx'

const LEAST = 10
const MOST = 200

type Wrong = 'short' | 'long' | 'missing'

/** `fresh`: one that is being chosen, which must be long enough. */
export function usePassword({ fresh }: { fresh: boolean }) {
  const [value, setValue] = useState('')
  const [wrong, setWrong] = useState<Wrong | null>(null)
  const box = useRef<HTMLInputElement>(null)
  const wrongWith = (): Wrong | null => {
    if (value.length > MOST) return 'long'
    if (fresh) return value.length < LEAST ? 'short' : null
    return value === '' ? 'missing' : null
  }
  return {
    value,
    wrong,
    box,
    fresh,
    change: (next: string) => {
      setValue(next)
      setWrong(null)
    },
    clear: () => setValue(''),
    given: () => {
      const found = wrongWith()
      setWrong(found)
      if (found) box.current?.focus()
      return found === null
    },
  }
}

export function PasswordField({ password, label }: { password: ReturnType<typeof usePassword>; label: string }) {
  const t = useTranslations('account.password')
  const [shown, setShown] = useState(false)
  const { fresh, wrong } = password
  return (
    <LineField
      ref={password.box}
      type={shown ? 'text' : 'password'}
      name={fresh ? 'new-password' : 'password'}
      dir="ltr"
      label={label}
      hint={fresh && t('hint')}
      error={wrong && t(wrong)}
      value={password.value}
      onValue={password.change}
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
