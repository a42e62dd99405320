'use client'
// Opens a room: with somebody one already shares one with, or with somebody new and under a name.
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { isTrouble, type Trouble, tell } from '#app/http.ts'
import { Button } from '#app/ui/button.tsx'
import { ChoiceCards } from '#app/ui/choice-cards.tsx'
import { NameField, useName } from '#app/ui/name-field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { SecondPerson, useSecondPerson } from '#app/ui/one-phone/second-person.tsx'
import { useRefusalWords } from '#app/ui/refusal-words.ts'

const SOMEBODY_NEW = 'somebody-new'

type OpenRoomProps = { exercise: string; partners: readonly { couple: string; name: string }[] }

export function OpenRoom({ exercise, partners }: OpenRoomProps) {
  const t = useTranslations('home.name')
  const locale = useLocale()
  const router = useRouter()
  const refusal = useRefusalWords()
  const name = useName()
  const [couple, setCouple] = useState(partners[0]?.couple ?? SOMEBODY_NEW)
  const second = useSecondPerson()
  const [onePhone, setOnePhone] = useState(false)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const somebodyNew = couple === SOMEBODY_NEW
  const sharing = somebodyNew && onePhone

  const open = async (event: FormEvent) => {
    event.preventDefault()
    if (busy || (somebodyNew && !name.given())) return
    if (sharing && !second.name.given()) return
    setBusy(true)
    const answer = somebodyNew
      ? await tell<{ session: string }>('/api/rooms', { exercise, name: name.trimmed, locale })
      : await tell<{ session: string }>('/api/sessions', { couple, exercise })
    if (sharing && !isTrouble(answer)) {
      const other = { name: second.name.trimmed, locale: second.locale }
      // Where it comes to nothing the room is open all the same, and its lobby offers the shared phone again.
      await tell(`/api/sessions/${answer.session}/one-phone`, other)
    }
    if (!isTrouble(answer)) return router.push(`/room/${answer.session}`)
    setBusy(false)
    setTrouble(answer)
  }
  return (
    <form onSubmit={open} noValidate className="grid gap-6">
      {partners.length > 0 && (
        <ChoiceCards
          legend={t('whom')}
          options={[
            ...partners.map((partner) => ({ value: partner.couple, label: <bdi>{partner.name}</bdi> })),
            { value: SOMEBODY_NEW, label: t('somebody-new') },
          ]}
          chosen={[couple]}
          onChosen={([chosen]) => chosen && setCouple(chosen)}
        />
      )}
      {somebodyNew && <NameField name={name} label={t('label')} hint={t('hint')} missing={t('missing')} />}
      {somebodyNew && (
        <label className="flex min-h-11 items-center gap-3">
          <input
            type="checkbox"
            checked={onePhone}
            onChange={() => setOnePhone(!onePhone)}
            className="size-6 shrink-0 accent-accent"
          />
          {t('one-phone')}
        </label>
      )}
      {sharing && <SecondPerson second={second} />}
      <div>
        <Notice tone="wrong" className="mb-5">
          {trouble && refusal(trouble)}
        </Notice>
        <div className="grid gap-3 sm:flex sm:items-center">
          <Button type="submit" busy={busy}>
            {t('open')}
          </Button>
          {somebodyNew && !sharing && <p className="text-small text-quiet">{t('next')}</p>}
        </div>
      </div>
    </form>
  )
}
