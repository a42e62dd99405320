'use client'
// How the two come in: a square for the table and a link for the call. It leads each to their own place, and strangers nowhere.
import { useTranslations } from 'next-intl'
import { Button } from '#app/ui/button.tsx'
import { useCopy } from '#app/ui/copied.ts'
import { Qr } from '#app/ui/qr.tsx'

/** `large`: while somebody is still to come it lies open; later it folds away. */
export function DoorCard({ link, large }: { link: string; large: boolean }) {
  const t = useTranslations('hosting.door')
  if (large) {
    return (
      <section aria-labelledby="door" className="grid grid-cols-1 gap-3">
        <h2 id="door" className="font-semibold">
          {t('title')}
        </h2>
        <Inside link={link} />
      </section>
    )
  }
  return (
    <details className="border-t border-line pt-1">
      <summary className="min-h-11 content-center font-semibold">{t('show')}</summary>
      <div className="grid grid-cols-1 gap-3 pt-1">
        <Inside link={link} />
      </div>
    </details>
  )
}

function Inside({ link }: { link: string }) {
  const t = useTranslations('hosting.door')
  const [copying, copy] = useCopy()
  return (
    <>
      <p className="text-small text-quiet">{t('text')}</p>
      <Qr text={link} label={t('square')} className="max-w-64 border border-line" />
      <p className="text-small select-all">{link}</p>
      <Button tone="soft" onClick={() => copy(link)}>
        {t(copying === 'copied' ? 'copied' : 'copy')}
      </Button>
      <p role="status" className="text-small text-quiet">
        {copying === 'select' && t('select')}
      </p>
    </>
  )
}
