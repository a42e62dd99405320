'use client'
// A link for a partner who lost their device. Made only when asked for; says before what it opens and what stays closed.
import { Copy } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { isTrouble, type Trouble, tell } from '#app/http.ts'
import type { Invite } from '#app/ui/invite/shape.ts'
import { Button } from '../button.tsx'
import { useCopy } from '../copied.ts'
import { isolated } from '../isolated.ts'
import { Notice } from '../notice.tsx'
import { Qr } from '../qr.tsx'
import { useRefusalWords } from '../refusal-words.ts'
import { TimeText } from '../time-text.tsx'

export function LetBackIn({ couple, partner }: { couple: string; partner: string }) {
  const t = useTranslations('lobby.keep')
  const refusal = useRefusalWords()
  const [invite, setInvite] = useState<Invite | null>(null)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const name = isolated(partner)
  const make = async () => {
    setBusy(true)
    const answer = await tell<Invite>(`/api/couples/${couple}/let-back-in`, {})
    setBusy(false)
    setTrouble(isTrouble(answer) ? answer : null)
    if (!isTrouble(answer)) setInvite(answer)
  }
  return (
    <details className="rounded-card border border-line px-5 py-2">
      <summary className="min-h-11 content-center text-quiet [overflow-wrap:anywhere]">
        {t('back-title', { name })}
      </summary>
      <p className="mt-1 mb-4 [overflow-wrap:anywhere]">{t('back-text', { name })}</p>
      {invite ? (
        <Link invite={invite} name={name} />
      ) : (
        <Button tone="soft" busy={busy} onClick={make} className="mb-3">
          {t('back-make')}
        </Button>
      )}
      <Notice tone="wrong" className="mb-3">
        {trouble && refusal(trouble)}
      </Notice>
    </details>
  )
}

function Link({ invite, name }: { invite: Invite; name: string }) {
  const t = useTranslations('lobby.keep')
  const i = useTranslations('lobby.invite')
  const [copying, copy] = useCopy()
  const address = `${invite.origin}/join#${invite.token}`
  return (
    <div className="mb-3 grid animate-fade justify-items-start gap-3">
      <Qr text={address} label={t('back-label', { name })} className="max-w-60 border border-line" />
      <p dir="ltr" className="select-all text-small font-medium [overflow-wrap:anywhere]">
        {address}
      </p>
      <p className="text-small [overflow-wrap:anywhere]">{t('back-warning', { name })}</p>
      <Button tone="soft" onClick={() => copy(address)}>
        <Copy aria-hidden="true" className="size-5" />
        {t('back-copy')}
      </Button>
      <Notice>{copying === 'copied' ? i('copied') : copying === 'select' && i('select')}</Notice>
      <p role="status" className="text-small text-quiet">
        {i.rich('once', { date: () => <TimeText at={invite.expiresAt} as="day" /> })}
      </p>
    </div>
  )
}
