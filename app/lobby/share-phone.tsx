'use client'
// In the lobby, for somebody who waits alone: the other is here too, and there is only one phone.
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useDoor } from '#app/asking/use-door.ts'
import { Button } from '#app/ui/button.tsx'
import { Form, Submit } from '#app/ui/form.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { SecondPerson, useSecondPerson } from './second-person.tsx'

export function SharePhone({ session }: { session: string }) {
  const t = useTranslations('lobby.one-phone')
  const [open, setOpen] = useState(false)
  return (
    <section aria-labelledby="one-phone">
      <h2 id="one-phone" className="font-semibold">
        {t('title')}
      </h2>
      <p className="mt-1">{t('text')}</p>
      <p className="mt-1 mb-4 text-small text-quiet">{t('blind')}</p>
      {open ? (
        <Share session={session} />
      ) : (
        <Button tone="soft" onClick={() => setOpen(true)}>
          {t('open')}
        </Button>
      )}
    </section>
  )
}

function Share({ session }: { session: string }) {
  const t = useTranslations('lobby.one-phone')
  const router = useRouter()
  const second = useSecondPerson()
  const { busy, refused, send } = useDoor()
  const share = async () => {
    if (busy || !second.name.given()) return
    const body = { name: second.name.trimmed, locale: second.locale }
    if (await send(`/api/sessions/${session}/one-phone`, body, { leaving: true })) router.refresh()
  }
  return (
    <Form onSubmit={share} className="grid animate-fade gap-5">
      <SecondPerson second={second} />
      <Notice tone="wrong">{refused}</Notice>
      <Submit busy={busy} className="w-full">
        {t('share')}
      </Submit>
    </Form>
  )
}
