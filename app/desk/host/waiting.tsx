'use client'
// The counsellor outside of the room: not asked yet, asked, not tonight, asked to step out, gone. It shows two names and nothing else.
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { PARTNER_SEATS, partnerOf } from '#shared/session/seat.ts'
import { useHosting, useNameOf, useSent } from './hosting.tsx'
import type { MeetingPlace } from './place.ts'
import { Seats } from './seats.tsx'

export function Waiting({ place }: { place: MeetingPlace }) {
  const t = useTranslations('hosting.here')
  const late = useTranslations('hosting.late')
  const { view, send } = useHosting()
  const asking = useSent('host-ask') !== undefined
  if (view.here === 'in') return null
  const here = asking ? 'asked' : view.here
  return (
    <Calm title={t(`${here}.title`)} text={t(`${here}.text`)}>
      <Seats step={null} told={false} />
      {view.mayAsk && !asking && (
        <Button className="sm:justify-self-start" onClick={() => send({ type: 'host-ask' })}>
          {t(here === 'refused' || here === 'gone' ? 'ask-again' : 'ask')}
        </Button>
      )}
      {/* From outside it cannot be seen who has come; what to do when somebody does not, can be said. */}
      {(here === 'not-asked' || here === 'asked') && <Late counselling={place.counselling}>{late('outside')}</Late>}
    </Calm>
  )
}

export function Calm({ title, text, children }: { title: ReactNode; text: ReactNode; children?: ReactNode }) {
  return (
    <section className="grid max-w-[46rem] animate-arrive grid-cols-1 gap-5">
      <div>
        <h2 className="font-serif text-prompt">{title}</h2>
        <p className="mt-2 max-w-text text-quiet">{text}</p>
      </div>
      {children}
    </section>
  )
}

/** Kind words about whoever is not there yet. It never begins without them. */
export function WhoIsMissing({ counselling }: Pick<MeetingPlace, 'counselling'>) {
  const t = useTranslations('hosting.late')
  const { presence } = useHosting()
  const nameOf = useNameOf()
  const [one, both] = PARTNER_SEATS.filter((seat) => !presence.here.includes(seat))
  return (
    <div role="status">
      {one && (
        <Late counselling={counselling}>
          {both ? t('both') : t('one', { name: nameOf(one), other: nameOf(partnerOf(one)) })}
        </Late>
      )}
    </div>
  )
}

function Late({ counselling, children }: Pick<MeetingPlace, 'counselling'> & { children: ReactNode }) {
  const t = useTranslations('hosting.late')
  return (
    <div className="rounded-control border-s-4 border-line bg-sunken px-4 py-3">
      <p>{children}</p>
      <ButtonLink href={`/desk/couples/${counselling}`} tone="plain" className="-ms-3">
        {t('plan')}
      </ButtonLink>
    </div>
  )
}
