'use client'
// Opens a room: with somebody one already shares one with, now or for a time, or with somebody new and under a name.
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { useDoor } from '#app/asking/use-door.ts'
import { ChoiceCards } from '#app/ui/choice-cards.tsx'
import { Form, Submit } from '#app/ui/form.tsx'
import { isolated } from '#app/ui/isolated.ts'
import { MomentField, useMoment, useServerClock } from '#app/ui/moment-field.tsx'
import { NameField, useName } from '#app/ui/name-field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { offsetAt } from '#app/ui/zone.ts'
import type { Instant } from '#shared/time.ts'
import { OnePhoneChoice, useOnePhone } from './one-phone.tsx'
import { type ReflectionOption, WhichReflection } from './which-reflection.tsx'

const SOMEBODY_NEW = 'somebody-new'

/** `reflections`: those that could be walked through, where the exercise walks through one. */
export type Partner = { couple: string; name: string; reflections: readonly ReflectionOption[] }

type OpenRoomProps = {
  exercise: string
  /** Whether it walks through a letter. */
  walks: boolean
  partners: readonly Partner[]
  /** What the address says already: with whom, through which reflection, on which way. */
  settled: { couple?: string; about?: string; way?: string }
  /** What who asks is called already, and their room for this exercise into which nobody else has come. */
  own: { name: string | null; standing: string | null }
  /** The server's clock. */
  now: Instant
}

export function OpenRoom({ exercise, walks, partners, settled, own, now }: OpenRoomProps) {
  const t = useTranslations('home.name')
  const w = useTranslations('home.when')
  const locale = useLocale()
  const router = useRouter()
  const { busy, refused, send } = useDoor()
  const name = useName(own.name ?? '')
  const when = useWhen(now)
  const onePhone = useOnePhone()
  const known = partners.find(({ couple }) => couple === settled.couple) ?? partners[0]
  const [couple, setCouple] = useState(known?.couple ?? SOMEBODY_NEW)
  const [picked, setPicked] = useState(settled.about ?? null)
  const partner = partners.find((each) => each.couple === couple)
  const reflections = partner?.reflections ?? []
  const about = reflections.find(({ session }) => session === picked)?.session ?? reflections[0]?.session ?? null

  const open = async () => {
    const begin = when.given()
    if (busy || !(partner ? begin : name.given() && onePhone.given())) return
    const planned = typeof begin === 'number' && { plannedFor: begin, offset: offsetAt(begin) }
    const body = partner
      ? { couple, exercise, ...(about && { about }), ...planned }
      : {
          exercise,
          name: name.trimmed,
          locale,
          ...(settled.way && { way: settled.way }),
          ...(own.standing && { another: true }),
        }
    const opened = await send(partner ? '/api/sessions' : '/api/rooms', body, { leaving: true })
    if (!opened) return
    if (!partner) await onePhone.sit(opened.session)
    // [ST44] Going back from there must not lead to this form again.
    router.replace(`/room/${opened.session}`)
  }
  return (
    <Form onSubmit={open} className="grid gap-6">
      {partners.length > 0 && (
        <ChoiceCards
          legend={t('whom')}
          options={[
            ...partners.map((each) => ({ value: each.couple, label: <bdi>{each.name}</bdi> })),
            { value: SOMEBODY_NEW, label: t('somebody-new') },
          ]}
          chosen={[couple]}
          onChosen={([chosen]) => chosen && setCouple(chosen)}
        />
      )}
      {walks && <WhichReflection reflections={reflections} chosen={about} onChosen={setPicked} />}
      {partner ? (
        <WhenChoice when={when} name={partner.name} />
      ) : (
        <>
          <NameField name={name} label={t('label')} hint={t('hint')} missing={t('missing')} />
          <OnePhoneChoice onePhone={onePhone} />
        </>
      )}
      <div>
        <Notice tone="wrong" className="mb-5">
          {refused}
        </Notice>
        <div className="grid gap-3 sm:flex sm:items-center">
          <Submit busy={busy}>{partner && when.later ? w('open') : t('open')}</Submit>
          {!partner && !onePhone.sharing && <p className="text-small text-quiet">{t('next')}</p>}
        </div>
      </div>
    </Form>
  )
}

// When to begin with somebody who has a place here: at once, or at a time that they may take up.
type When = ReturnType<typeof useWhen>

/** `now`: the server's, when the page was made. `given` is `now`, a moment, or null where it cannot be used, which is shown. */
function useWhen(now: Instant) {
  const [later, setLater] = useState(false)
  const moment = useMoment(useServerClock(now))
  const given = (): Instant | 'now' | null => (later ? moment.given() : 'now')
  return { later, setLater, moment, given }
}

function WhenChoice({ when, name }: { when: When; name: string }) {
  const t = useTranslations('home.when')
  return (
    <div className="grid gap-4">
      <ChoiceCards
        legend={t('title')}
        options={[
          { value: 'now', label: t('now') },
          { value: 'later', label: t('later') },
        ]}
        chosen={[when.later ? 'later' : 'now']}
        onChosen={([chosen]) => when.setLater(chosen === 'later')}
      />
      {when.later && <MomentField moment={when.moment} label={t('label')} hint={t('hint', { name: isolated(name) })} />}
    </div>
  )
}
