'use client'
// The private page on every screen: one quiet button, and what it opens in front of the page. Opening it asks nobody, changes no address
// and leaves nothing on the device.
import { EyeOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { Button } from '#app/ui/button.tsx'
import { useEnding } from './ending.ts'
import { useText } from './text-held.ts'

const QUIET = 'min-h-11 text-start text-small text-quiet underline-offset-4 hover:text-ink hover:underline'

/** `children`: other words for the same button. */
export function PrivateEntry({ children }: { children?: ReactNode }) {
  const t = useTranslations('common.private')
  const [open, setOpen] = useState(false)
  useText()
  return (
    <>
      <button type="button" aria-haspopup="dialog" className={QUIET} onClick={() => setOpen(true)}>
        {children ?? t('entry')}
      </button>
      {open && <PrivatePage onClose={() => setOpen(false)} />}
    </>
  )
}

function PrivatePage({ onClose }: { onClose: () => void }) {
  const t = useTranslations('common.private')
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const id = useId()
  useLayoutEffect(() => {
    dialog.current?.showModal()
    heading.current?.focus()
  }, [])
  // Closing it by itself lets the browser lead the keyboard back to the button.
  const close = () => dialog.current?.close()
  useEscape(close)
  return (
    // A sheet that may lie beneath must not take what is pressed here.
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onClose={onClose}
      onKeyDown={(event) => event.stopPropagation()}
      onClick={(event) => event.stopPropagation()}
      className="unprinted pointer-events-auto m-0 size-full max-h-none max-w-none overscroll-contain overflow-y-auto bg-paper text-body text-ink"
    >
      <div className="mx-auto flex min-h-full max-w-[calc(var(--container-text)+4rem)] flex-col px-[min(1.25rem,5.5vw)] sm:px-8">
        <div className="sticky top-0 z-10 flex min-h-(--bar) items-center justify-end pt-[env(safe-area-inset-top)] bg-paper">
          <Hide />
        </div>
        <h2 ref={heading} id={id} tabIndex={-1} className="mt-2 mb-5 font-sans text-prompt font-medium outline-none">
          {t('entry')}
        </h2>
        <div className="flex-1 pb-8">
          <TextOrNumber />
        </div>
        <div className="sticky bottom-0 border-t border-line bg-paper pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] [@media(max-height:24rem)]:static">
          <GoOnOrEnd onGoOn={close} />
        </div>
      </div>
    </dialog>
  )
}

/** The text or, as long as it is not there, the number to call. */
export function TextOrNumber() {
  const t = useTranslations('common')
  const text = useText()
  const act = useEnding()?.act ?? 'end'
  if (text) return <text.Text words={text.words} act={t(`private.${act}`)} danger={t('private.danger')} />
  return (
    <div className="grid gap-4">
      <p>{t('private.danger')}</p>
      <p role="status" className="text-small text-quiet">
        {t('still-coming')}
      </p>
    </div>
  )
}

/** Two of one size, where there is something to end. */
export function GoOnOrEnd({ onGoOn }: { onGoOn: () => void }) {
  const t = useTranslations('common.private')
  const ending = useEnding()
  return (
    <div className="grid grid-cols-[repeat(auto-fit,minmax(min(9rem,100%),1fr))] gap-2.5">
      <Button tone="soft" onClick={onGoOn}>
        {t('go-on')}
      </Button>
      {ending && (
        <Button tone="soft" onClick={ending.end}>
          {t(ending.act)}
        </Button>
      )}
    </div>
  )
}

// What lies in front of a page covers its own way to hide it. public/cover.js knows both.
function Hide() {
  const t = useTranslations('common.hide')
  return (
    <a
      href="/blank"
      rel="noreferrer"
      data-leave=""
      title={t('how')}
      className="inline-flex min-h-11 items-center gap-1.5 rounded-small px-2 text-small text-quiet hover:text-ink"
    >
      <EyeOff aria-hidden="true" className="size-4" />
      {t('page')}
    </a>
  )
}

/** A sheet beneath would hear Escape first, and close as well. */
function useEscape(close: () => void): void {
  const newest = useRef(close)
  newest.current = close
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      newest.current()
    }
    addEventListener('keydown', press, true)
    return () => removeEventListener('keydown', press, true)
  }, [])
}
