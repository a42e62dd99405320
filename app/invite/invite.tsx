'use client'
// The open place: an invitation to send and, in one row beneath it, every other way to bring the other here. It is shown to who waits alone.
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useRefusalWords } from '#app/asking/refusal-words.ts'
import { ask, isTrouble } from '#app/http.ts'
import { Notice } from '#app/ui/notice.tsx'
import { Skeleton } from '#app/ui/skeleton.tsx'
import type { Exercise } from '#app/words/library.ts'
import { InviteText } from './invite-text.tsx'
import { useLooked } from './looked-up.tsx'
import { OtherWays } from './other-ways.tsx'
import type { Invite, Invited } from './shape.ts'

const inviteOf = (session: string) => ask(`/api/sessions/${session}/invite`)

type InviteProps = {
  session: string
  exercise: Exercise
  /** As the page came with it; null where it has to be asked for. */
  invite: Invited | null
  now: () => number
  /** One more way, beside those of an invitation. */
  children: ReactNode
}

export function InvitePartner({ session, exercise, invite, now, children }: InviteProps) {
  const t = useTranslations('lobby')
  return (
    <section aria-labelledby="invite" className="grid grid-cols-1 gap-4">
      <header>
        <p className="text-small text-quiet">{exercise.title}</p>
        <h1 id="invite" className="mt-1 font-serif text-title">
          {t('invite.title')}
        </h1>
      </header>
      {invite?.open ? (
        <Ways invite={invite.open} {...{ session, texts: invite.texts, now, children }} />
      ) : (
        <Asked {...{ session, texts: invite?.texts ?? null, now, children }} />
      )}
      <p className="text-small text-quiet">{t('need-not-wait')}</p>
    </section>
  )
}

type WaysProps = { session: string; texts: Invited['texts'] | null; now: () => number; children: ReactNode }

/** The last one has run out, and there is a new one for the asking. */
function Asked(props: WaysProps) {
  const refusal = useRefusalWords()
  const invite = useLooked(inviteOf, props.session)
  if (!invite) return <Skeleton lines={6} className="min-h-96" />
  if (isTrouble(invite)) return <Notice tone="wrong">{refusal(invite)}</Notice>
  return <Ways invite={invite} {...props} />
}

function Ways({ session, invite, texts, now, children }: WaysProps & { invite: Invite }) {
  const link = `${invite.origin}/join#${invite.token}`
  return (
    <>
      <InviteText session={session} invite={invite} texts={texts} link={link} />
      <OtherWays session={session} invite={invite} link={link} now={now}>
        {children}
      </OtherWays>
    </>
  )
}
