'use client'
// What one calls the two: asked for where there is no name yet, as after taking a couple over, and changed at any time.
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useChange } from '#app/asking/use-change.ts'
import { useKeptText } from '#app/on-device/kept-text.tsx'
import { LineField } from '#app/ui/field.tsx'
import { Fold } from '#app/ui/fold.tsx'
import { isSeen, plainLine } from '#shared/name.ts'

const MOST = 60

export function Naming({ counselling, alias }: { counselling: string; alias: string | null }) {
  const t = useTranslations('desk')
  const door = useChange()
  const kept = useKeptText(`desk/couples/${counselling}/alias`)
  const text = kept.text ?? alias ?? ''
  const [missing, setMissing] = useState(false)
  const name = async () => {
    const named = isSeen(plainLine(text)) && text.length <= MOST
    setMissing(!named)
    if (!named || !(await door.change(`/api/desk/couples/${counselling}/alias`, { alias: text.trim() }))) return
    kept.done(text)
  }
  const title = t(alias === null ? 'couple.naming.first' : 'couple.naming.change')
  return (
    <Fold title={title} submit={t('couple.naming.save')} onSubmit={name} open={alias === null} {...door}>
      <LineField
        label={t('new.alias')}
        hint={t('new.alias-hint')}
        error={missing && t('new.alias-missing')}
        value={text}
        onValue={kept.write}
        most={MOST}
      />
    </Fold>
  )
}
