'use client'
// Who the code is from, before a name is given; then the name goes to the door.
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { useRefusalWords } from '#app/asking/refusal-words.ts'
import { isTrouble, type Trouble, tell } from '#app/http.ts'
import { Invitation } from '#app/invite/invitation.tsx'
import type { Look } from '#app/invite/shape.ts'
import { Form, Submit } from '#app/ui/form.tsx'
import { isolated } from '#app/ui/isolated.ts'
import { NameField, useName } from '#app/ui/name-field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { Exercise } from '#app/words/library.ts'
import type { SaidCode } from './type-code.tsx'

type KnockProps = {
  said: SaidCode
  looked: Look
  exercises: readonly Exercise[]
  onKnocked: (knock: string) => void
  onClosed: () => void
}

export function Knock({ said, looked, exercises, onKnocked, onClosed }: KnockProps) {
  const t = useTranslations('join')
  const locale = useLocale()
  const refusal = useRefusalWords()
  const name = useName()
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const from = isolated(looked.from ?? t('somebody'))
  const knock = async () => {
    if (busy || !name.given()) return
    setBusy(true)
    // First a guest's sign-in, then the knock: who loses the line between the two is the same one when they knock again.
    const guest = await tell('/api/guests', { ...said, locale })
    const knocking = { ...said, name: name.trimmed, locale }
    const answer = isTrouble(guest) ? guest : await tell('/api/knocks', knocking)
    if (!isTrouble(answer)) return onKnocked(answer.knock)
    if (answer.refused === 'invitation-closed') return onClosed()
    setBusy(false)
    setTrouble(answer)
  }
  return (
    <Form onSubmit={knock} className="grid gap-8">
      <Invitation looked={looked} exercises={exercises} />
      <NameField
        name={name}
        label={t('name', { name: from })}
        hint={t('name-hint')}
        missing={t('name-missing', { name: from })}
      />
      <div>
        <Notice tone="wrong" className="mb-5">
          {trouble && refusal(trouble)}
        </Notice>
        <div className="grid gap-3 sm:flex sm:items-center">
          <Submit busy={busy}>{t('code.knock')}</Submit>
          <p className="text-small text-quiet">{t('code.knock-hint', { name: from })}</p>
        </div>
      </div>
    </Form>
  )
}
