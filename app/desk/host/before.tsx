'use client'
// Before the first exercise is opened: what is planned, how the two come in, and the way to begin. Or what is still missing for it.
import { useTranslations } from 'next-intl'
import { ButtonLink } from '#app/ui/button.tsx'
import { useTimeWords } from '#app/ui/time-text.tsx'
import type { HostPage } from '#server/runtime.ts'
import { keysIn } from '../keys.ts'
import { DoorCard } from './door-card.tsx'
import { BareFrame } from './frame.tsx'
import { type MeetingPlace, type Planned, toCome } from './place.ts'
import { OpenAnother, OpenNext } from './plan.tsx'

type BeforeProps = { place: MeetingPlace; ready: HostPage['ready']; openable: readonly Planned[] }

export function Before({ place, ready, openable }: BeforeProps) {
  const t = useTranslations('hosting.before')
  const timeWords = useTimeWords()
  if (ready !== 'ready') return <NotReady place={place} ready={ready} />
  const coming = toCome(place)
  const keys = keysIn(coming.map(({ exercise }) => exercise))
  const [first] = coming
  return (
    <BareFrame place={place}>
      <div className="grid grid-cols-1 gap-10 lg:grid-cols-[1fr_20rem]">
        <section className="grid max-w-text content-start gap-5">
          <div>
            {place.begunAt === null && (
              <p className="text-quiet">{t('planned', { when: timeWords(place.at, 'moment') })}</p>
            )}
            <h2 className="mt-1 font-serif text-title">{t('now')}</h2>
          </div>
          <p>{t('text')}</p>
          {coming.length > 0 ? (
            <ol className="grid gap-1 font-serif text-lead">
              {coming.map(({ title }, at) => (
                <li key={keys[at]} className="border-s-3 border-line ps-3">
                  {title}
                </li>
              ))}
            </ol>
          ) : (
            <p className="text-quiet">{t('no-plan')}</p>
          )}
          {first && <OpenNext place={place} next={first} />}
          <OpenAnother place={place} openable={openable} only={!first} />
        </section>
        <DoorCard link={place.link} large />
      </div>
    </BareFrame>
  )
}

function NotReady({ place, ready }: { place: MeetingPlace; ready: Exclude<HostPage['ready'], 'ready'> }) {
  const t = useTranslations('hosting.before')
  return (
    <BareFrame place={place}>
      <section className="grid max-w-text justify-items-start gap-4 pt-4">
        <h2 className="font-serif text-prompt">{t(`not-ready.${ready}`)}</h2>
        <p className="text-quiet">{t('not-ready-text')}</p>
        <ButtonLink href={`/desk/couples/${place.counselling}`}>{t('desk')}</ButtonLink>
      </section>
    </BareFrame>
  )
}
