'use client'
// A way to tell the other where to come: the address of the session, which opens for who has a place there alone. Nothing says whether it was.
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#app/ui/button.tsx'
import { useCopy } from '#app/ui/copied.ts'
import { isolated } from '#app/ui/isolated.ts'
import { Notice } from '#app/ui/notice.tsx'
import { useInBrowser } from '#app/ui/time-text.tsx'
import { Square } from './square.tsx'

type TellOtherProps = {
  /** The address. Nothing else is handed on: the words that go with it are the sender's own. */
  link: string
  name: string
  /** They need not be told just now: the button keeps its room, so that nothing moves as they come and go. */
  here?: boolean
}

/** [ST45] */
export function TellOther({ link, name, here = false }: TellOtherProps) {
  const t = useTranslations('tell')
  const [copying, copy] = useCopy()
  const [open, setOpen] = useState(false)
  const canShare = useInBrowser() && 'share' in navigator
  const tell = () => (canShare ? void navigator.share({ url: link }).catch(() => undefined) : void copy(link))
  return (
    <div className="grid grid-cols-1 gap-2">
      <Button tone="soft" className={`w-full ${here ? 'invisible' : ''}`} onClick={tell}>
        {t('tell', { name: isolated(name) })}
      </Button>
      <Notice>{copying === 'copied' ? t('copied') : copying === 'select' && t('select')}</Notice>
      <details open={open || copying === 'select'} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary className="min-h-11 content-center text-small text-quiet">{t('show')}</summary>
        {open && (
          <div className="grid justify-items-start gap-3 pb-2">
            <Square text={link} label={t('square')} className="max-w-60 min-w-40 border border-line" />
            <p dir="ltr" className="select-all text-small font-medium break-all">
              {link}
            </p>
            <Button tone="plain" className="-ms-3" onClick={() => copy(link)}>
              {t('copy')}
            </Button>
            <p className="text-small text-quiet">{t('opens', { name: isolated(name) })}</p>
          </div>
        )}
      </details>
    </div>
  )
}
