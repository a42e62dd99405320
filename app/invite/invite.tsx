'use client'
// The open place: an invitation to send, a square to show, a code to say. It asks the server for them, and shows them to the first seat only.
import { useTranslations } from 'next-intl'
import { useRefusalWords } from '#app/asking/refusal-words.ts'
import { ask, isTrouble } from '#app/http.ts'
import { Notice } from '#app/ui/notice.tsx'
import { Qr } from '#app/ui/qr.tsx'
import { Skeleton } from '#app/ui/skeleton.tsx'
import type { Exercise } from '#app/words/library.ts'
import { InviteText } from './invite-text.tsx'
import { useLooked } from './looked-up.tsx'
import { SpokenCode } from './spoken-code.tsx'

const inviteOf = (session: string) => ask(`/api/sessions/${session}/invite`)

type InviteProps = { session: string; exercise: Exercise; now: () => number }

export function InvitePartner({ session, exercise, now }: InviteProps) {
  const t = useTranslations('lobby.invite')
  const refusal = useRefusalWords()
  const invite = useLooked(inviteOf, session)
  if (!invite) return <Skeleton lines={6} className="min-h-96" />
  if (isTrouble(invite)) return <Notice tone="wrong">{refusal(invite)}</Notice>
  const link = `${invite.origin}/join#${invite.token}`
  return (
    <div className="grid grid-cols-1 gap-10">
      <InviteText session={session} exercise={exercise} invite={invite} link={link} />
      <div className="grid grid-cols-1 gap-10 md:grid-cols-2 md:gap-8">
        <section>
          <h3 className="font-semibold">{t('square')}</h3>
          <p className="mb-3 text-quiet">{t('square-hint')}</p>
          <Qr text={link} label={t('square-label')} className="max-w-72 border border-line" />
        </section>
        <SpokenCode session={session} origin={invite.origin} first={invite.code} now={now} />
      </div>
    </div>
  )
}
