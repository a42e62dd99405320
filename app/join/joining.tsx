'use client'
// Looks the invitation up, shows it, and takes a name.
import { InvitationClosed } from '#app/invite/closed.tsx'
import { LookedUp, LookingUp } from '#app/invite/looked-up.tsx'
import type { Look } from '#app/invite/shape.ts'
import { useFragment } from '#app/ui/fragment.ts'
import type { Exercise } from '#app/words/library.ts'
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
