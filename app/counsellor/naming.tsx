'use client'
// The name under which couples see their counsellor.
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { FormEvent } from 'react'
import { useDoor } from '#app/asking/use-door.ts'
import { Form, Submit } from '#app/ui/form.tsx'
import { NameField, useName } from '#app/ui/name-field.tsx'
import { Said } from '#app/ui/said.tsx'

export function Naming({ token }: { token: string | null }) {
  const t = useTranslations('counselling.become')
  const router = useRouter()
  const door = useDoor()
  const name = useName()
  const become = async (event: FormEvent) => {
    event.preventDefault()
    if (door.busy || !name.given()) return
    if (await door.send('/api/counsellor', { token, name: name.trimmed })) router.refresh()
  }
  return (
    <Form onSubmit={become} className="grid gap-5">
      <h2 className="font-serif text-prompt">{t('naming')}</h2>
      <NameField name={name} label={t('name')} hint={t('name-hint')} missing={t('name-missing')} />
      <div>
        <Said refused={door.refused} />
        <Submit busy={door.busy}>{t('submit')}</Submit>
      </div>
    </Form>
  )
}
