'use client'
// The place of an invitation that is being looked up. It comes with the invitation's own look and blanks in it, which public/early.js
// fills; nobody who invites is in the page as the server sends it.
import { useTranslations } from 'next-intl'
import { Invitation } from '#app/invite/invitation.tsx'
import { LookingUp } from '#app/invite/looked-up.tsx'
import type { Look } from '#app/invite/shape.ts'
import { AsSent } from '#app/ui/as-sent.tsx'
import type { Exercise } from '#app/words/library.ts'

const BLANK = {
  from: '{from}',
  exercise: '{exercise}',
  minutes: ['{least}', '{most}'] as unknown as Look['minutes'],
  version: 1,
  note: null,
  plannedFor: null,
  back: false,
} satisfies Partial<Look>

type EarlyInvitationProps = { exercises: readonly Exercise[]; host: string | null }

/** [FS6] */
export function EarlyInvitation({ exercises, host }: EarlyInvitationProps) {
  const t = useTranslations('join')
  const words = Object.fromEntries(exercises.map(({ id, title, asks }) => [id, [title, asks]]))
  const blank = { id: BLANK.exercise, title: '{title}', asks: '{asks}' }
  return (
    <AsSent otherwise={<LookingUp />} data-early={JSON.stringify({ ...words, somebody: t('somebody') })}>
      <div hidden>
        <Invitation looked={{ ...BLANK, server: { name: host } }} exercises={[blank]} />
      </div>
      <LookingUp />
    </AsSent>
  )
}
