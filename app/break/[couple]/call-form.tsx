'use client'
// Until when, and how one will begin again. What is written stays on the device until the server has it.
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useDoor } from '#app/asking/use-door.ts'
import { HowLong } from '#app/breaks/how-long.tsx'
import { type Length, lengthSaid } from '#app/breaks/lengths.ts'
import { OtherKept, useKeptText } from '#app/on-device/kept-text.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { AreaField } from '#app/ui/field.tsx'
import { Form, Submit } from '#app/ui/form.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { offsetAt } from '#app/ui/zone.ts'
import { LONGEST } from '#shared/session/limits.ts'
import { plainText } from '#shared/text.ts'

export function CallForm({ couple, name }: { couple: string; name: string }) {
  const t = useTranslations('break-from-home.call')
  const router = useRouter()
  const { busy, refused, send } = useDoor()
  const kept = useKeptText(`break:${couple}`)
  const [length, setLength] = useState<Length | null>(null)
  const [missing, setMissing] = useState(false)
  const written = kept.text ?? ''
  const opening = plainText(written)
  const call = async () => {
    setMissing(length === null)
    if (length === null || opening.length > LONGEST.opening) return
    const said = { ...lengthSaid(length), offset: offsetAt(Date.now()), ...(opening && { opening }) }
    const called = await send('/api/breaks', { couple, ...said }, { leaving: true })
    if (!called) return
    kept.done(written)
    router.replace(`/room/${called.session}`)
  }
  return (
    <Form onSubmit={call} className="mt-8 grid grid-cols-1 gap-6">
      <HowLong value={length} onValue={setLength} />
      <AreaField
        label={t('opening')}
        hint={t('opening-hint', { name })}
        value={written}
        onValue={(words) => kept.write(words)}
        most={LONGEST.opening}
        rows={2}
      />
      <OtherKept kept={kept} />
      <Notice tone="wrong">{missing && length === null ? t('missing') : refused}</Notice>
      <div className="grid gap-3 sm:flex sm:flex-wrap">
        <Submit busy={busy}>{t('take')}</Submit>
        <ButtonLink href="/" tone="plain">
          {t('not-now')}
        </ButtonLink>
      </div>
    </Form>
  )
}
