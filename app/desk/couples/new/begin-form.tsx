'use client'
// The counsellor's own name for a couple and the policy both read before they accept.
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { useDoor } from '#app/account/door.ts'
import { Button } from '#app/ui/button.tsx'
import { ChoiceCards } from '#app/ui/choice-cards.tsx'
import { LineField } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'

const MOST = 60
const POLICIES = ['no-secrets', 'limited-secrets'] as const

export function BeginForm() {
  const t = useTranslations('desk.new')
  const router = useRouter()
  const door = useDoor()
  const [alias, setAlias] = useState('')
  const [policy, setPolicy] = useState<(typeof POLICIES)[number]>('no-secrets')
  const [missing, setMissing] = useState(false)
  const begin = async (event: FormEvent) => {
    event.preventDefault()
    const given = alias.trim() !== '' && alias.length <= MOST
    setMissing(!given)
    if (!given || door.busy) return
    const path = '/api/desk/couples'
    const made = await door.send<{ counselling: string }>(path, { alias: alias.trim(), policy }, { leaving: true })
    if (made) router.push(`/desk/couples/${made.counselling}`)
  }
  return (
    <form onSubmit={begin} noValidate className="grid grid-cols-1 gap-7">
      <LineField
        label={t('alias')}
        hint={t('alias-hint')}
        error={missing && t('alias-missing')}
        value={alias}
        onValue={setAlias}
        most={MOST}
      />
      <div>
        <ChoiceCards
          legend={t('policy')}
          options={POLICIES.map((value) => ({
            value,
            label: t(`policies.${value}`),
            hint: t(`policy-hints.${value}`),
          }))}
          chosen={[policy]}
          onChosen={([chosen]) => chosen && setPolicy(chosen)}
        />
        <p className="mt-2 text-small text-quiet">{t('policy-text')}</p>
      </div>
      <div>
        <Notice tone="wrong" className="mb-4">
          {door.refused}
        </Notice>
        <Button type="submit" busy={door.busy}>
          {t('submit')}
        </Button>
      </div>
    </form>
  )
}
