'use client'
// Handing the couple over, for good or as cover until a day. It begins with the yes of the other counsellor and of both partners.
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useDoor } from '#app/account/door.ts'
import { Fold } from '#app/account/fold.tsx'
import { Button } from '#app/ui/button.tsx'
import { ChoiceCards } from '#app/ui/choice-cards.tsx'
import { LineField } from '#app/ui/field.tsx'
import { isolated } from '#app/ui/isolated.ts'
import { Notice } from '#app/ui/notice.tsx'
import { useTimeWords } from '#app/ui/time-text.tsx'
import type { CouplePage } from '#server/runtime.ts'
import { Part } from './part.tsx'

type HandoverProps = Pick<CouplePage, 'counselling' | 'handover'>

export function Handover({ counselling, handover }: HandoverProps) {
  const t = useTranslations('desk.couple.handover')
  const at = `/api/desk/couples/${counselling}/handover`
  return (
    <Part title={t('title')} text={t('text')}>
      {handover ? <Asked at={at} handover={handover} /> : <Ask at={at} />}
    </Part>
  )
}

function Asked({ at, handover }: { at: string; handover: NonNullable<CouplePage['handover']> }) {
  const t = useTranslations('desk.couple.handover')
  const router = useRouter()
  const door = useDoor()
  const words = useTimeWords()
  const { other, kind, until, stands } = handover
  const said = { name: isolated(other), until: until === null ? '' : words(until, 'moment') }
  const end = async () => {
    if (await door.send(`${at}/end`, {})) router.refresh()
  }
  return (
    <>
      <p>{t(stands ? 'stands' : `asked-${kind}`, said)}</p>
      {!stands && <p className="mt-1 text-small text-quiet">{t('waiting', said)}</p>}
      <Button tone="plain" busy={door.busy} onClick={end} className="-ms-3 mt-1">
        {t(stands ? 'end-cover' : 'take-back')}
      </Button>
      <Notice tone="wrong">{door.refused}</Notice>
    </>
  )
}

function Ask({ at }: { at: string }) {
  const t = useTranslations('desk.couple.handover')
  const m = useTranslations('desk.couple.meetings')
  const router = useRouter()
  const door = useDoor()
  const [to, setTo] = useState('')
  const [kind, setKind] = useState<'cover' | 'for-good'>('cover')
  const [text, setText] = useState('')
  const [wrong, setWrong] = useState<'to' | 'until' | null>(null)
  const ask = async () => {
    const until = kind === 'cover' ? new Date(text).getTime() : null
    const amiss = !/^\S+@\S+$/.test(to.trim()) ? 'to' : until !== null && !(until > Date.now()) ? 'until' : null
    setWrong(amiss)
    if (amiss || !(await door.send(at, { to: to.trim(), until }))) return
    router.refresh()
  }
  return (
    <Fold title={t('ask')} submit={t('ask')} onSubmit={ask} {...door}>
      <LineField
        type="email"
        dir="ltr"
        label={t('to')}
        error={wrong === 'to' && t('to-wrong')}
        value={to}
        onValue={setTo}
      />
      <ChoiceCards
        legend={t('kind')}
        options={[
          { value: 'cover', label: t('cover') },
          { value: 'for-good', label: t('for-good') },
        ]}
        chosen={[kind]}
        onChosen={([chosen]) => chosen && setKind(chosen)}
      />
      {kind === 'cover' && (
        <LineField
          type="datetime-local"
          dir="ltr"
          label={t('until')}
          error={wrong === 'until' && m('past')}
          value={text}
          onValue={setText}
        />
      )}
    </Fold>
  )
}
