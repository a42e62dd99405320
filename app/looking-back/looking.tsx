'use client'
// One person's look back: folded, on a shared phone handed to them first, given once.
import { useLocale, useTranslations } from 'next-intl'
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'
import { useRefusalWords } from '#app/asking/refusal-words.ts'
import { isTrouble, type Trouble, tell } from '#app/http.ts'
import { newCommandId } from '#app/on-device/command-id.ts'
import { useKeptText } from '#app/on-device/kept-text.tsx'
import { Button } from '#app/ui/button.tsx'
import { ByHand } from '#app/ui/by-hand.tsx'
import { isolated } from '#app/ui/isolated.ts'
import { Notice } from '#app/ui/notice.tsx'
import type { Review } from '#shared/session/commands.ts'
import type { PartnerSeat } from '#shared/session/seat.ts'
import { AgreementForm, LoopForm } from './review-forms.tsx'
import type { LookedAt } from './week.ts'

/** `seat`: whose, where it is not one's own. `name`: who is to have the phone, where two share it. */
type LookingProps = { at: LookedAt; seat: PartnerSeat | null; name: string | null; again: boolean }
type Shown = 'folded' | 'covered' | 'open' | 'sending' | 'given'

export function Looking({ at: { session, step, review }, seat, name, again }: LookingProps) {
  const t = useTranslations('looking-back')
  const locale = useLocale()
  const refusal = useRefusalWords()
  const place = useRef<HTMLDivElement>(null)
  const [shown, setShown, turn] = useShown(place)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const [id] = useState(newCommandId)
  const about = useKeptText(`review/${session}/${step}/${seat ?? 'own'}`)
  const give = async (command: Review) => {
    if (shown !== 'open') return
    setShown('sending')
    setTrouble(null)
    const whose = seat ? (`?seat=${seat}` as const) : ''
    const answer = await tell(`/api/sessions/${session}/reviews${whose}`, { id, command })
    if (!isTrouble(answer)) {
      about.write(null)
      return setShown('given')
    }
    setShown('open')
    setTrouble(answer)
  }
  const notNow = (
    <Button tone="plain" onClick={() => turn('folded')}>
      {t('week.not-now')}
    </Button>
  )
  const giving = { busy: shown === 'sending', closing: notNow }
  const called = name && { name: isolated(name) }
  return (
    <div ref={place} tabIndex={-1} className={`outline-none ${shown === 'folded' ? '' : 'basis-full'}`}>
      <Notice tone="kept">{shown === 'given' && (called ? t('review.given-by', called) : t('review.given'))}</Notice>
      {shown === 'folded' && (
        <Button tone="soft" onClick={() => turn(name ? 'covered' : 'open')}>
          {called
            ? t(again ? 'agreements.again-by' : 'week.look-by', called)
            : t(again ? 'agreements.again' : 'week.look')}
        </Button>
      )}
      {shown === 'covered' && called && (
        <Covered called={called} onLift={() => turn('open')}>
          {notNow}
        </Covered>
      )}
      {(shown === 'open' || shown === 'sending') && (
        <div className="animate-arrive">
          {called && <p className="mb-3 text-small text-quiet">{t('week.whose', called)}</p>}
          {review === 'agreement' ? (
            <AgreementForm
              {...giving}
              about={about}
              onGiven={(given) => give({ type: 'review-agreement', step, locale, ...given })}
            />
          ) : (
            <LoopForm {...giving} onGiven={(given) => give({ type: 'review-loop', step, ...given })} />
          )}
          <Notice tone="wrong" className="mt-4">
            {trouble && refusal(trouble)}
          </Notice>
        </div>
      )}
    </div>
  )
}

type CoveredProps = { called: { name: string }; onLift: () => void; children: ReactNode }

function Covered({ called, onLift, children }: CoveredProps) {
  const t = useTranslations('looking-back.week')
  return (
    <div className="grid animate-fade gap-3 rounded-control bg-sunken px-4 py-4">
      <p className="font-serif text-lead">
        <ByHand hand={t('hand', called)} table={t('hand-table', called)} />
      </p>
      <div className="flex flex-wrap items-center gap-3">
        <Button onClick={onLift}>{t('lift', called)}</Button>
        {children}
      </div>
    </div>
  )
}

const FIRST = { folded: 'button', covered: 'button', open: 'input' }

/** The keyboard goes along with what a person opens and closes in `place`; at first it is left where it is. */
function useShown(place: RefObject<HTMLElement | null>) {
  const [shown, setShown] = useState<Shown>('folded')
  const touched = useRef(false)
  useEffect(() => {
    if (!touched.current || shown === 'sending') return
    const to = shown === 'given' ? place.current : place.current?.querySelector<HTMLElement>(FIRST[shown])
    to?.focus()
  }, [shown, place])
  const turn = (to: Shown) => {
    touched.current = true
    setShown(to)
  }
  return [shown, setShown, turn] as const
}
