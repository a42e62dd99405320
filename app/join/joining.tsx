'use client'
// Looks the invitation up, shows it, and takes a name. A link preview runs none of this.
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { isTrouble, type Trouble, tell } from '#app/http.ts'
import { Button } from '#app/ui/button.tsx'
import { useFragment } from '#app/ui/fragment.ts'
import { InvitationClosed } from '#app/ui/invite/closed.tsx'
import type { Look } from '#app/ui/invite/shape.ts'
import type { Exercise } from '#app/ui/lobby/exercise.ts'
import { Notice } from '#app/ui/notice.tsx'
import { useRefusalWords } from '#app/ui/refusal-words.ts'
import { Skeleton } from '#app/ui/skeleton.tsx'
import { AcceptInvite } from './accept-invite.tsx'

type JoiningProps = { exercises: readonly Exercise[] }

export function Joining({ exercises }: JoiningProps) {
  const token = useFragment()
  const [tries, setTries] = useState(0)
  if (token === null) return <Waiting />
  return <LookedUp key={tries} token={token} exercises={exercises} onAgain={() => setTries(tries + 1)} />
}

function Waiting() {
  return <Skeleton lines={8} className="min-h-96 pt-6" />
}

function LookedUp({ token, exercises, onAgain }: JoiningProps & { token: string; onAgain: () => void }) {
  const c = useTranslations('common')
  const refusal = useRefusalWords()
  const [looked, setLooked] = useState<Look | Trouble | null>(null)
  useEffect(() => {
    let current = true
    void tell<Look>('/api/invites/look', { token }).then((answer) => current && setLooked(answer))
    return () => {
      current = false
    }
  }, [token])

  if (!looked) return <Waiting />
  if (!isTrouble(looked)) return <AcceptInvite token={token} looked={looked} exercises={exercises} />
  if (looked.refused === 'invitation-closed' || looked.refused === 'malformed') return <InvitationClosed />
  return (
    <Notice tone="wrong">
      <p>{refusal(looked)}</p>
      <Button tone="plain" className="-ms-3" onClick={onAgain}>
        {c('try-again')}
      </Button>
    </Notice>
  )
}
