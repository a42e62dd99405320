'use client'
// What somebody can say when they look back: what became of an agreement, or whether the loop came up. All answers weigh the same.
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { type KeptText, OtherKept } from '#app/on-device/kept-text.tsx'
import { ChoiceCards } from '#app/ui/choice-cards.tsx'
import { AreaField } from '#app/ui/field.tsx'
import { Form, Submit } from '#app/ui/form.tsx'
import type { CameUp, Fate, WayOut } from '#shared/session/commands.ts'
import { CAME_UP, FATES, WAYS_OUT } from '#shared/session/fates.ts'
import { LONGEST } from '#shared/session/limits.ts'
import { plainText } from '#shared/text.ts'

type Giving<G> = { busy: boolean; closing: ReactNode; onGiven: (given: G) => void }

/** `about`: what got in the way, for whoever wants to say. */
export function AgreementForm({
  about,
  onGiven,
  ...foot
}: Giving<{ fate: Fate; inTheWay?: string }> & { about: KeptText }) {
  const t = useTranslations('looking-back.review')
  const [fate, setFate] = useState<Fate | null>(null)
  const words = about.text ?? ''
  const inTheWay = plainText(words)
  const give = () => {
    if (fate && inTheWay.length <= LONGEST.inTheWay) onGiven({ fate, ...(inTheWay && { inTheWay }) })
  }
  return (
    <ReviewForm onGive={give} isWhole={fate !== null} {...foot}>
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
    </ReviewForm>
  )
}

export function LoopForm({ onGiven, ...foot }: Giving<{ cameUp: CameUp; wayOut: WayOut }>) {
  const t = useTranslations('looking-back.review')
  const [cameUp, setCameUp] = useState<CameUp | null>(null)
  const [helped, setHelped] = useState<(typeof WAYS_OUT)[number] | null>(null)
  // There is nothing to have helped where it did not come up.
  const wayOut = cameUp === 'not' ? 'not-yet' : helped
  const give = () => {
    if (cameUp && wayOut) onGiven({ cameUp, wayOut })
  }
  return (
    <ReviewForm onGive={give} isWhole={cameUp !== null && wayOut !== null} {...foot}>
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
    </ReviewForm>
  )
}

type ReviewFormProps = { onGive: () => void; isWhole: boolean; busy: boolean; closing: ReactNode; children: ReactNode }

function ReviewForm({ onGive, isWhole, busy, closing, children }: ReviewFormProps) {
  const t = useTranslations('looking-back.review')
  return (
    <Form onSubmit={onGive} className="grid gap-5">
      {children}
      <p className="text-small text-quiet">{t('readers')}</p>
      <div className="flex flex-wrap items-center gap-3">
        <Submit busy={busy} disabled={!isWhole}>
          {t('give')}
        </Submit>
        {closing}
      </div>
    </Form>
  )
}
