'use client'
// Says that one means it, by a typed word or one's password, and does it. Until the server has answered nothing has happened.
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { useRefusalWords } from '#app/asking/refusal-words.ts'
import { isTrouble, type Trouble, tell } from '#app/http.ts'
import { openDevice } from '#app/on-device/device.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { LineField } from '#app/ui/field.tsx'
import { Form, Submit } from '#app/ui/form.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { LeavingChoice } from '#shared/leaving/choices.ts'
import { KeepAll } from './keep-all.tsx'

type ConfirmFormProps = {
  couple: string
  sessions: readonly string[]
  choice: LeavingChoice
  /** What to type; null where the password is asked for. */
  word: string | null
  label: string
  /** The other asks for it, and one may say no. */
  declines: boolean
  /** It happens at once, and not only when the other has said so too. */
  final: boolean
}

export function ConfirmForm({ couple, sessions, choice, word, label, declines, final }: ConfirmFormProps) {
  const t = useTranslations('leaving')
  const refusal = useRefusalWords()
  const [typed, setTyped] = useState('')
  const [missing, setMissing] = useState(false)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const box = useRef<HTMLInputElement>(null)
  const confirm = async () => {
    setMissing(typed === '')
    if (typed === '') return box.current?.focus()
    setBusy(true)
    setTrouble(null)
    const confirmed = word === null ? { password: typed } : { word: typed }
    const answer = await tell(`/api/couples/${couple}/${choice}`, { confirm: confirmed })
    if (isTrouble(answer)) {
      setBusy(false)
      setTrouble(answer)
      return box.current?.focus()
    }
    const asked = 'deleted' in answer && !answer.deleted
    if (!asked) wipe(sessions)
    // Going back would lead to what is no longer there.
    location.replace(`/leaving/done/${asked ? 'asked' : choice}`)
  }
  return (
    <Form onSubmit={confirm} className="mt-10 grid gap-5 border-t border-line pt-8">
      {final && (
        <p>
          {t.rich('first', {
            take: (words) => (
              <Link href={`/leaving/${couple}`} className="text-accent underline underline-offset-4">
                {words}
              </Link>
            ),
          })}
        </p>
      )}
      <LineField
        ref={box}
        label={word === null ? t('confirm.password') : t('confirm.word', { word })}
        hint={word === null ? t('confirm.password-hint') : t('confirm.word-hint')}
        error={missing && t('confirm.missing')}
        type={word === null ? 'password' : 'text'}
        autoComplete={word === null ? 'current-password' : 'off'}
        autoCapitalize="none"
        spellCheck={false}
        value={typed}
        onValue={setTyped}
        className="max-w-80"
      />
      <Notice tone="wrong">{trouble && refusal(trouble)}</Notice>
      <div className="grid gap-3 sm:flex sm:flex-wrap">
        <Submit tone="grave" busy={busy}>
          {label}
        </Submit>
        {declines && <KeepAll couple={couple}>{t('delete-all.no')}</KeepAll>}
        <ButtonLink href={`/leaving/${couple}`} tone="plain">
          {declines ? t('delete-all.later') : t('back')}
        </ButtonLink>
      </div>
    </Form>
  )
}

/** What this device still kept of these rooms. */
function wipe(sessions: readonly string[]): void {
  const device = openDevice()
  const own = device.names('halfway:').filter((name) => sessions.some((session) => name.includes(session)))
  for (const name of own) device.forget(name)
}
