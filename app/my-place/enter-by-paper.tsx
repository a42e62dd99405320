'use client'
// Signs this device in by the code on paper. What was typed stays until it has worked.
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useDoor } from '#app/asking/use-door.ts'
import { LineField } from '#app/ui/field.tsx'
import { Form, Submit } from '#app/ui/form.tsx'
import { Said } from '#app/ui/said.tsx'

export function EnterByPaper() {
  const t = useTranslations('account.paper')
  const [code, setCode] = useState('')
  const [missing, setMissing] = useState(false)
  const { busy, refused, send } = useDoor()
  const enter = async () => {
    const wanting = code.trim() === ''
    setMissing(wanting)
    if (busy || wanting) return
    // A whole new page: everything shown until now was somebody else's view.
    if (await send('/api/places/enter', { code: code.trim() }, { leaving: true })) location.replace('/')
  }
  return (
    <Form onSubmit={enter} className="grid gap-5">
      <LineField
        label={t('label')}
        error={missing && t('missing')}
        value={code}
        onValue={(typed) => {
          setCode(typed)
          setMissing(false)
        }}
        dir="ltr"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={60}
      />
      <div className="grid gap-3 sm:justify-items-start">
        <Said refused={refused} />
        <Submit busy={busy}>{t('enter')}</Submit>
      </div>
    </Form>
  )
}
