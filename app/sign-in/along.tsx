'use client'
// Signing in takes along what a guest has on this device, which may be a partner's. So it is named and asked once more before.
import { useTranslations } from 'next-intl'
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react'
import { Dialog } from '#app/loading/dialog.tsx'
import { Button } from '#app/ui/button.tsx'

type Sure = () => Promise<boolean>
const SureContext = createContext<Sure>(() => Promise.resolve(true))

/** Asks whether what is here may come along. True at once where there is nothing. */
export function useSure(): Sure {
  return useContext(SureContext)
}

export function AskAlong({ names, children }: { names: string; children: ReactNode }) {
  const t = useTranslations('account.sign-in')
  const [answer, setAnswer] = useState<((sure: boolean) => void) | null>(null)
  const ask = useCallback(() => new Promise<boolean>((resolve) => setAnswer(() => resolve)), [])
  const say = (sure: boolean) => {
    answer?.(sure)
    setAnswer(null)
  }
  return (
    <SureContext value={ask}>
      {children}
      <Dialog
        open={answer !== null}
        onClose={() => say(false)}
        title={t('sure')}
        description={t('sure-text', { names })}
      >
        <div className="grid gap-2.5">
          <Button onClick={() => say(true)}>{t('sure-yes')}</Button>
          <Button tone="soft" onClick={() => say(false)}>
            {t('sure-no')}
          </Button>
        </div>
      </Dialog>
    </SureContext>
  )
}
