'use client'
// Looks the invitation up, shows it, and takes a name.
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useDoor } from '#app/asking/use-door.ts'
import { Invitation } from '#app/invite/invitation.tsx'
import { LookedUp } from '#app/invite/looked-up.tsx'
import type { Look } from '#app/invite/shape.ts'
import { SUGGEST_HASH } from '#app/lobby/suggest-hash.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Form, Submit } from '#app/ui/form.tsx'
import { useFragment } from '#app/ui/fragment.ts'
import { InAppBrowser } from '#app/ui/in-app-browser.tsx'
import { isolated } from '#app/ui/isolated.ts'
import { NameField, useName } from '#app/ui/name-field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { Exercise } from '#app/words/library.ts'
import { EarlyInvitation } from './early-invitation.tsx'
import { lookAtInvite, lookedEarly } from './looking.ts'

type JoiningProps = { exercises: readonly Exercise[]; host: string | null }

export function Joining({ exercises, host }: JoiningProps) {
  const token = useFragment()
  if (token === null) return <EarlyInvitation {...{ exercises, host }} />
  return (
    <LookedUp look={lookAtInvite} known={lookedEarly(token)} token={token} closed={<InvitationClosed />}>
      {(looked) => <AcceptInvite token={token} looked={looked} exercises={exercises} />}
    </LookedUp>
  )
}

// The invitation, and the name to come in with. Whoever would rather do something else says so on the way in.
type AcceptInviteProps = { token: string; looked: Look; exercises: readonly Exercise[] }

function AcceptInvite({ token, looked, exercises }: AcceptInviteProps) {
  const t = useTranslations('join')
  const locale = useLocale()
  const router = useRouter()
  const door = useDoor()
  const name = useName()
  const from = isolated(looked.from ?? t('somebody'))

  const comeIn = async (after: string) => {
    if (door.busy || !name.given()) return
    // First a guest's sign-in, then their seat: who loses the line between the two is known when they ask again.
    const guest = await door.send('/api/guests', { token, locale }, { leaving: true })
    const joining = { token, name: name.trimmed, locale }
    const seated = guest && (await door.send('/api/invites/accept', joining, { leaving: true }))
    // Replaced, so that Back does not lead to a link that is used up.
    if (seated) router.replace(`/room/${seated.session}${after}`)
  }
  if (door.refusedAs === 'invitation-closed') return <InvitationClosed />
  return (
    <Form onSubmit={() => comeIn('')} className="grid gap-8">
      <div>
        <InAppBrowser />
        <Invitation looked={looked} exercises={exercises} />
      </div>
      <NameField
        name={name}
        label={t('name', { name: from })}
        hint={t('name-hint')}
        missing={t('name-missing', { name: from })}
      />
      <div className="grid gap-3 sm:justify-items-start">
        <Notice tone="wrong" className="mb-2">
          {door.refused}
        </Notice>
        <Submit busy={door.busy}>{t('come-in')}</Submit>
        {!looked.back && (
          <Button tone="plain" busy={door.busy} onClick={() => comeIn(SUGGEST_HASH)} className="sm:-ms-3">
            {t('suggest')}
          </Button>
        )}
      </div>
    </Form>
  )
}

// The one answer to an invitation that is wrong, used, expired or full: nobody can tell these apart.
function InvitationClosed() {
  const t = useTranslations('join.closed')
  const c = useTranslations('common')
  return (
    <div role="alert" className="grid justify-items-start gap-3">
      <h1 className="font-serif text-title">{t('title')}</h1>
      <p className="text-lead">{t('text')}</p>
      <p className="text-quiet">{t('back')}</p>
      <ButtonLink href="/" tone="soft" className="mt-3">
        {c('home')}
      </ButtonLink>
    </div>
  )
}
