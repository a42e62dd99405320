'use client'
// Waiting to be let in by name. It asks now and then and goes in by itself.
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { ask, isTrouble } from '#app/http.ts'
import { Breath } from '#app/ui/breath.tsx'
import { isolated } from '#app/ui/isolated.ts'

const EVERY = 2_000

type Answer = { state: 'waiting' | 'admitted' | 'refused'; session?: string }
type AtDoorProps = { from: string | null; knock: string; onClosed: () => void }

export function AtDoor({ from, knock, onClosed }: AtDoorProps) {
  const t = useTranslations('join')
  const router = useRouter()
  useEffect(() => {
    const look = async () => {
      const answer = await ask<Answer>(`/api/knocks/${knock}`)
      if (isTrouble(answer)) return answer.refused === 'invitation-closed' && onClosed()
      if (answer.state === 'refused') return onClosed()
      if (answer.session) router.replace(`/room/${answer.session}`)
    }
    const tick = setInterval(look, EVERY)
    return () => clearInterval(tick)
  }, [knock, onClosed, router])
  return (
    <div role="status" className="grid gap-6">
      <h1 className="font-serif text-title">{t('code.waiting')}</h1>
      <p className="text-lead">{t('code.waiting-text', { name: isolated(from ?? t('somebody')) })}</p>
      <Breath />
    </div>
  )
}
