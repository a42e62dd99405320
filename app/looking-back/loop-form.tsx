'use client'
// Whether the loop came up, and then whether a way out of it helped. The loop is what is looked at, neither of the two.
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ChoiceCards } from '#app/ui/choice-cards.tsx'
import { Form, Submit } from '#app/ui/form.tsx'
import type { CameUp, WayOut } from '#shared/session/commands.ts'
import type { LookingBackForm } from './agreement-form.tsx'

const CAME_UP: readonly CameUp[] = ['not', 'once', 'often']
// [AG11] Whatever was tried, one of them is true.
const WAYS_OUT = ['helped', 'a-little', 'did-not-help', 'not-tried'] as const

export function LoopForm({ busy, closing, onGiven }: LookingBackForm<{ cameUp: CameUp; wayOut: WayOut }>) {
  const t = useTranslations('looking-back.review')
  const [cameUp, setCameUp] = useState<CameUp | null>(null)
  const [helped, setHelped] = useState<(typeof WAYS_OUT)[number] | null>(null)
  // There is nothing to have helped where it did not come up.
  const wayOut = cameUp === 'not' ? 'not-yet' : helped
  const give = () => {
    if (cameUp && wayOut) onGiven({ cameUp, wayOut })
  }
  return (
    <Form onSubmit={give} className="grid gap-5">
      <ChoiceCards
        legend={t('came-up')}
        options={CAME_UP.map((value) => ({ value, label: t(`came-up-answers.${value}`) }))}
        chosen={cameUp ? [cameUp] : []}
        onChosen={([chosen]) => chosen && setCameUp(chosen)}
      />
      {cameUp && cameUp !== 'not' && (
        <ChoiceCards
          legend={t('way-out')}
          options={WAYS_OUT.map((value) => ({ value, label: t(`way-out-answers.${value}`) }))}
          chosen={helped ? [helped] : []}
          onChosen={([chosen]) => chosen && setHelped(chosen)}
        />
      )}
      <p className="text-small text-quiet">{t('readers')}</p>
      <div className="flex flex-wrap items-center gap-3">
        <Submit busy={busy} disabled={!cameUp || !wayOut}>
          {t('give')}
        </Submit>
        {closing}
      </div>
    </Form>
  )
}
