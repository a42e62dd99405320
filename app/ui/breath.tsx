'use client'
// What breathes beside something else: pleasant to look at while a place is still empty or the other is busy. Whoever likes lets it rest.
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from './button.tsx'

let letRest = false

/** [EN3] Whether it rests, on every screen for as long as the page stands, and the button that turns it. */
export function useRest(className = '') {
  const t = useTranslations('common.breath')
  const [rests, setRests] = useState(letRest)
  const turn = () => {
    letRest = !rests
    setRests(letRest)
  }
  const button = (
    <Button tone="plain" className={`text-small ${className}`} onClick={turn}>
      {t(rests ? 'move' : 'rest')}
    </Button>
  )
  return { rests, button }
}

/** It does not move for those who prefer no motion. */
export function Breath() {
  const t = useTranslations('common.breath')
  const { rests, button } = useRest('motion-reduce:hidden')
  return (
    <div className="grid justify-items-start gap-2 text-quiet">
      <div className="flex items-center gap-5">
        <svg viewBox="0 0 80 80" aria-hidden="true" className="size-20 shrink-0">
          <circle
            cx="40"
            cy="40"
            r="36"
            className={`fill-lamp opacity-25 [transform-box:fill-box] origin-center ${rests ? '' : 'motion-safe:animate-breath'}`}
          />
          <circle cx="40" cy="40" r="17" className="fill-lamp" />
        </svg>
        <p className="min-w-0 font-serif text-lead italic">{t('wait')}</p>
      </div>
      {button}
    </div>
  )
}
