'use client'
// The code, once it is made: to be printed, copied or written down, with the address where it is typed.
import { Copy } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { useDoor } from '#app/asking/use-door.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { useCopy } from '#app/ui/copied.ts'
import { Notice } from '#app/ui/notice.tsx'
import { PrintButton } from '#app/ui/print-button.tsx'
import { Said } from '#app/ui/said.tsx'

/** `held`: a session in which the other's place is held on this phone, for a code of theirs. */
export function PaperCode({ held }: { held: string | null }) {
  const t = useTranslations('account.paper')
  const [code, setCode] = useState<string | null>(null)
  const { busy, refused, send } = useDoor()
  const make = async () => {
    const made = await send('/api/places/paper-code', held ? { held } : {})
    if (made) setCode(made.code)
  }
  if (code) return <Shown code={code} />
  return (
    <div className="grid justify-items-start gap-5">
      <p className="text-lead">{t('text')}</p>
      <p>{t('text-more')}</p>
      <p className="text-quiet">{t('ends')}</p>
      <Said refused={refused} />
      <Button busy={busy} onClick={make}>
        {t('make')}
      </Button>
    </div>
  )
}

function Shown({ code }: { code: string }) {
  const t = useTranslations('account.paper')
  const c = useTranslations('common')
  const [copying, copy] = useCopy()
  const shown = useRef<HTMLParagraphElement>(null)
  useEffect(() => shown.current?.focus(), [])
  return (
    <div className="grid justify-items-start gap-4">
      <p>{t('once')}</p>
      <p
        ref={shown}
        tabIndex={-1}
        dir="ltr"
        className="select-all font-serif text-prompt tracking-wider tabular-nums outline-none"
      >
        {code}
      </p>
      <p>{t.rich('where', { address: () => <bdi dir="ltr">{`${location.origin}/my-place`}</bdi> })}</p>
      <div className="unprinted grid gap-3 sm:flex sm:flex-wrap">
        <PrintButton label={t('print')} />
        <Button tone="soft" onClick={() => copy(code)}>
          <Copy aria-hidden="true" className="size-5" />
          {t('copy')}
        </Button>
        <ButtonLink href="/">{t('kept')}</ButtonLink>
      </div>
      <Notice className="unprinted">{copying === 'copied' ? c('copied') : copying === 'select' && t('select')}</Notice>
    </div>
  )
}
