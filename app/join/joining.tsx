'use client'
// Looks the invitation up, shows it, and takes a name.
import { useFragment } from '#app/ui/fragment.ts'
import { InvitationClosed } from '#app/ui/invite/closed.tsx'
import { LookedUp, LookingUp } from '#app/ui/invite/looked-up.tsx'
import type { Look } from '#app/ui/invite/shape.ts'
import type { Exercise } from '#app/ui/lobby/exercise.ts'
import { AcceptInvite } from './accept-invite.tsx'

export function Joining({ exercises }: { exercises: readonly Exercise[] }) {
  const token = useFragment()
  if (token === null) return <LookingUp />
  return (
    <LookedUp<Look> door="/api/invites/look" token={token} closed={<InvitationClosed />}>
      {(looked) => <AcceptInvite token={token} looked={looked} exercises={exercises} />}
    </LookedUp>
  )
}
