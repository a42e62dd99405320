'use client'
// Says aloud what changed about the counsellor, and remembers for the badge who has just left. It draws nothing.
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { useScreen } from '#app/session/screen.tsx'
import { useHost } from '#app/session/use-host.ts'
import { useSay } from '#app/session/voice.tsx'

export function HostVoice({ onLeft }: { onLeft: (name: string | null) => void }) {
  const t = useTranslations('room.host.say')
  const host = useHost()
  const say = useSay()
  const [here, name] = [host?.here ?? null, host?.name ?? null]
  const before = useRef({ here, name })
  useEffect(() => {
    const last = before.current
    before.current = { here, name }
    if (last.here === here) return
    const left = here === null && (last.here === 'in' || last.here === 'dismissed') ? last.name : null
    onLeft(left)
    if (left) say(t('gone', { name: left }))
    else if (here && name) say(t(here, { name }))
  }, [here, name, say, t, onLeft])
  const { presence } = useScreen()
  const lost = here === 'in' && presence.hostLost === true
  useEffect(() => {
    if (lost && name) say(t('lost', { name }))
  }, [lost, name, say, t])
  return null
}
