'use client'
// Looks the invitation up, shows it, and takes a name.
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { useRefusalWords } from '#app/asking/refusal-words.ts'
import { isTrouble, type Trouble, tell } from '#app/http.ts'
import { InvitationClosed } from '#app/invite/closed.tsx'
import { Invitation } from '#app/invite/invitation.tsx'
import { LookedUp, LookingUp } from '#app/invite/looked-up.tsx'
import type { Look } from '#app/invite/shape.ts'
import { SUGGEST_HASH } from '#app/lobby/suggest-hash.ts'
import { Button } from '#app/ui/button.tsx'
import { Form, Submit } from '#app/ui/form.tsx'
import { useFragment } from '#app/ui/fragment.ts'
import { InAppBrowser } from '#app/ui/in-app-browser.tsx'
import { isolated } from '#app/ui/isolated.ts'
import { NameField, useName } from '#app/ui/name-field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { Exercise } from '#app/words/library.ts'

const lookAtInvite = (token: string) => tell('/api/invites/look', { token })

export function Joining({ exercises }: { exercises: readonly Exercise[] }) {
  const token = useFragment()
  if (token === null) return <LookingUp />
  return (
    <LookedUp look={lookAtInvite} token={token} closed={<InvitationClosed />}>
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
  const refusal = useRefusalWords()
  const name = useName()
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const from = isolated(looked.from ?? t('somebody'))

  const comeIn = async (after: string) => {
    if (busy || !name.given()) return
    setBusy(true)
    // Somebody first, and seated then: whoever has no answer to the second is led in when they ask again.
    const guest = await tell('/api/guests', { token, locale })
    const joining = { token, name: name.trimmed, locale }
    const answer = isTrouble(guest) ? guest : await tell('/api/invites/accept', joining)
    // Replaced, so that Back does not lead to a link that is used up.
    if (!isTrouble(answer)) return router.replace(`/room/${answer.session}${after}`)
    setBusy(false)
    setTrouble(answer)
  }
  if (trouble?.refused === 'invitation-closed') return <InvitationClosed />
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
          {trouble && refusal(trouble)}
        </Notice>
        <Submit busy={busy}>{t('come-in')}</Submit>
        {!looked.back && (
          <Button tone="plain" busy={busy} onClick={() => comeIn(SUGGEST_HASH)} className="sm:-ms-3">
            {t('suggest')}
          </Button>
        )}
      </div>
    </Form>
  )
}
