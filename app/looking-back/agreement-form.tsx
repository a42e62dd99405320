'use client'
// What became of an agreement, in one of several equal answers, and what got in the way for whoever wants to say.
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { type KeptText, OtherKept } from '#app/on-device/kept-text.tsx'
import { ChoiceCards } from '#app/ui/choice-cards.tsx'
import { AreaField } from '#app/ui/field.tsx'
import { Form, Submit } from '#app/ui/form.tsx'
import type { Fate } from '#shared/session/commands.ts'
import { LONGEST } from '#shared/session/limits.ts'
import { plainText } from '#shared/text.ts'

// [AG11] Whatever became of it, one of them is true.
const FATES: readonly Fate[] = ['kept', 'partly', 'changed', 'not-managed', 'forgot', 'dropped', 'no-occasion']

export type LookingBackForm<G> = { busy: boolean; closing: ReactNode; onGiven: (given: G) => void }

type AgreementFormProps = LookingBackForm<{ fate: Fate; inTheWay?: string }> & { about: KeptText }

export function AgreementForm({ busy, closing, about, onGiven }: AgreementFormProps) {
  const t = useTranslations('looking-back.review')
  const [fate, setFate] = useState<Fate | null>(null)
  const words = about.text ?? ''
  const inTheWay = plainText(words)
  const give = () => {
    if (fate && inTheWay.length <= LONGEST.inTheWay) onGiven({ fate, ...(inTheWay && { inTheWay }) })
  }
  return (
    <Form onSubmit={give} className="grid gap-5">
      <ChoiceCards
        legend={t('fate')}
        options={FATES.map((value) => ({ value, label: t(`fates.${value}`) }))}
        chosen={fate ? [fate] : []}
        onChosen={([chosen]) => chosen && setFate(chosen)}
      />
      {fate && (
        <div>
          <AreaField
            label={t('in-the-way')}
            hint={t('in-the-way-hint')}
            value={words}
            onValue={about.write}
            most={LONGEST.inTheWay}
            rows={2}
          />
          <OtherKept kept={about} />
        </div>
      )}
      <p className="text-small text-quiet">{t('readers')}</p>
      <div className="flex flex-wrap items-center gap-3">
        <Submit busy={busy} disabled={!fate}>
          {t('give')}
        </Submit>
        {closing}
      </div>
    </Form>
  )
}
