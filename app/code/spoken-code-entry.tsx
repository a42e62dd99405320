'use client'
// Three moments: the code, who it is from, and waiting at the door. Each replaces the one before.
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { ask, isTrouble } from '#app/http.ts'
import type { Look } from '#app/invite/shape.ts'
import { Breath } from '#app/ui/breath.tsx'
import { isolated } from '#app/ui/isolated.ts'
import type { Exercise } from '#app/words/library.ts'
import { Knock } from './knock.tsx'
import { type SaidCode, TypeCode } from './type-code.tsx'

type Moment =
  | { at: 'code'; closed: boolean }
  | { at: 'name'; said: SaidCode; looked: Look }
  | { at: 'door'; from: string | null; knock: string }

export function SpokenCodeEntry({ exercises }: { exercises: readonly Exercise[] }) {
  const [moment, setMoment] = useState<Moment>({ at: 'code', closed: false })
  const again = () => setMoment({ at: 'code', closed: true })
  if (moment.at === 'code') {
    return <TypeCode closed={moment.closed} onFound={(said, looked) => setMoment({ at: 'name', said, looked })} />
  }
  return (
    // With a key of its own each moment is mounted anew, and its beginning gets the focus.
    <Arrival key={moment.at}>
      {moment.at === 'door' ? (
        <AtDoor from={moment.from} knock={moment.knock} onClosed={again} />
      ) : (
        <Knock
          said={moment.said}
          looked={moment.looked}
          exercises={exercises}
          onKnocked={(knock) => setMoment({ at: 'door', from: moment.looked.from, knock })}
          onClosed={again}
        />
      )}
    </Arrival>
  )
}

// A new moment on the same page: the keyboard and the reading voice are led to its beginning.
function Arrival({ children }: { children: ReactNode }) {
  const start = useRef<HTMLDivElement>(null)
  useEffect(() => {
    start.current?.focus()
    scrollTo({ top: 0 })
  }, [])
  return (
    <div ref={start} tabIndex={-1} className="animate-arrive outline-none">
      {children}
    </div>
  )
}

// Waiting to be let in by name. It asks now and then and goes in by itself.
const EVERY = 2_000

type AtDoorProps = { from: string | null; knock: string; onClosed: () => void }

function AtDoor({ from, knock, onClosed }: AtDoorProps) {
  const t = useTranslations('join')
  const router = useRouter()
  useEffect(() => {
    const look = async () => {
      const answer = await ask(`/api/knocks/${knock}`)
      if (isTrouble(answer)) return answer.refused === 'invitation-closed' && onClosed()
      if (answer.state === 'refused') return onClosed()
      if (answer.session) router.replace(`/room/${answer.session}`)
    }
    const tick = setInterval(look, EVERY)
    return () => clearInterval(tick)
  }, [knock, onClosed, router])
  return (
    <>
      <div role="status" className="mb-6 grid gap-6">
        <h1 className="font-serif text-title">{t('code.waiting')}</h1>
        <p className="text-lead">{t('code.waiting-text', { name: isolated(from ?? t('somebody')) })}</p>
      </div>
      <Breath />
    </>
  )
}
