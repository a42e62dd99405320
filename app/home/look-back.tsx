'use client'
// Looking back on one thing: what became of an agreement, or whether the loop came up. It opens when asked for and presses nobody.
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { isTrouble, type Trouble, tell } from '#app/http.ts'
import { newCommandId } from '#app/room/line/command-id.ts'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { useRefusalWords } from '#app/ui/refusal-words.ts'
import type { Review } from '#shared/session/commands.ts'
import { AgreementForm } from './agreement-form.tsx'
import { LoopForm } from './loop-form.tsx'
import type { Asks } from './week.ts'

export function LookBack({ asks: { session, step, review } }: { asks: Asks }) {
  const t = useTranslations('looking-back')
  const locale = useLocale()
  const refusal = useRefusalWords()
  const [open, setOpen] = useState(false)
  const [state, setState] = useState<'asked' | 'sending' | 'given'>('asked')
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const [id] = useState(newCommandId)
  const place = useRef<HTMLDivElement>(null)
  const touched = useRef(false)
  // The keyboard goes along with what opens and closes here; at first it is left where it is.
  useEffect(() => {
    if (!touched.current) return
    const to = state === 'given' ? place.current : place.current?.querySelector<HTMLElement>(open ? 'input' : 'button')
    to?.focus()
  }, [open, state])

  const give = async (command: Review) => {
    if (state !== 'asked') return
    setState('sending')
    setTrouble(null)
    const answer = await tell(`/api/sessions/${session}/reviews`, { id, command })
    if (isTrouble(answer)) {
      setState('asked')
      return setTrouble(answer)
    }
    setState('given')
  }
  const turn = (to: boolean) => {
    touched.current = true
    setOpen(to)
  }
  const closing = (
    <Button tone="plain" onClick={() => turn(false)}>
      {t('week.not-now')}
    </Button>
  )
  const giving = { busy: state === 'sending', closing }
  return (
    <div ref={place} tabIndex={-1} className="mt-4 outline-none">
      <Notice tone="kept">{state === 'given' && t('review.given')}</Notice>
      {!open && (
        <Button tone="soft" onClick={() => turn(true)}>
          {t('week.look')}
        </Button>
      )}
      {open && state !== 'given' && (
        <div className="animate-arrive">
          {review === 'agreement' ? (
            <AgreementForm
              {...giving}
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
