'use client'
// Handing the couple over, for good or as cover until a day. It begins with the yes of the other counsellor and of both partners.
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useChange } from '#app/asking/use-change.ts'
import { Button } from '#app/ui/button.tsx'
import { ChoiceCards } from '#app/ui/choice-cards.tsx'
import { LineField } from '#app/ui/field.tsx'
import { Fold } from '#app/ui/fold.tsx'
import { isolated } from '#app/ui/isolated.ts'
import { MomentField, useMoment, useServerClock } from '#app/ui/moment-field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { useTimeWords } from '#app/ui/time-text.tsx'
import type { CouplePage } from '#server/runtime.ts'
import type { Instant } from '#shared/time.ts'
import { Part } from './part.tsx'

type HandoverProps = Pick<CouplePage, 'counselling' | 'handover' | 'now'>

type HandoverAt = `/api/desk/couples/${string}/handover`

export function Handover({ counselling, handover, now }: HandoverProps) {
  const t = useTranslations('desk.couple.handover')
  const at = `/api/desk/couples/${counselling}/handover` as const
  return (
    <Part title={t('title')} text={t('text')}>
      {handover ? <Asked at={at} handover={handover} /> : <Ask at={at} now={now} />}
    </Part>
  )
}

function Asked({ at, handover }: { at: HandoverAt; handover: NonNullable<CouplePage['handover']> }) {
  const t = useTranslations('desk.couple.handover')
  const door = useChange()
  const words = useTimeWords()
  const { other, kind, until, stands } = handover
  const said = { name: isolated(other), until: until === null ? '' : words(until, 'moment', 'named') }
  return (
    <>
      <p>{t(stands ? 'stands' : `asked-${kind}`, said)}</p>
      {!stands && <p className="mt-1 text-small text-quiet">{t('waiting', said)}</p>}
      <Button tone="plain" busy={door.busy} onClick={() => door.change(`${at}/end`, {})} className="-ms-3 mt-1">
        {t(stands ? 'end-cover' : 'take-back')}
      </Button>
      <Notice tone="wrong">{door.refused}</Notice>
    </>
  )
}

function Ask({ at, now }: { at: HandoverAt; now: Instant }) {
  const t = useTranslations('desk.couple.handover')
  const door = useChange()
  const [to, setTo] = useState('')
  const [kind, setKind] = useState<'cover' | 'for-good'>('cover')
  const moment = useMoment(useServerClock(now))
  const [wrong, setWrong] = useState(false)
  const ask = async () => {
    const until = kind === 'cover' ? moment.given() : null
    const amiss = !/^\S+@\S+$/.test(to.trim())
    setWrong(amiss)
    if (!amiss && (kind === 'for-good' || until !== null)) await door.change(at, { to: to.trim(), until })
  }
  return (
    <Fold title={t('ask')} submit={t('ask')} onSubmit={ask} {...door}>
      <LineField type="email" dir="ltr" label={t('to')} error={wrong && t('to-wrong')} value={to} onValue={setTo} />
      <ChoiceCards
        legend={t('kind')}
        options={[
          { value: 'cover', label: t('cover') },
          { value: 'for-good', label: t('for-good') },
        ]}
        chosen={[kind]}
        onChosen={([chosen]) => chosen && setKind(chosen)}
      />
      {kind === 'cover' && <MomentField moment={moment} label={t('until')} />}
    </Fold>
  )
}
