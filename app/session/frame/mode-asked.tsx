'use client'
// The other would like to be there together again. It lies below the step, so that nothing jumps, and waits.
import { useTranslations } from 'next-intl'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { useNames, useScreen } from '../screen.tsx'

export function ModeAsked() {
  const t = useTranslations('room.mode')
  const { view, send } = useScreen()
  const { seat } = view
  const { theirs } = useNames()
  const { modeAsked } = view
  const asked = modeAsked && modeAsked.by !== seat ? modeAsked.mode : null
  return (
    <Notice className="mt-8">
      {asked && (
        <div className="grid gap-2">
          <p>{t('they-ask', { name: theirs, mode: t(asked) })}</p>
          <Button tone="soft" onClick={() => send({ type: 'choose-mode', mode: asked })}>
            {t('join')}
          </Button>
        </div>
      )}
    </Notice>
  )
}
