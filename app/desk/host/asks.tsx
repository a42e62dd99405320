'use client'
// What concerns both is asked once more before it is done, with what comes of it. Staying is always the other answer.
import { useTranslations } from 'next-intl'
import { Button } from '#app/ui/button.tsx'
import { Dialog } from '#app/ui/dialog.tsx'
import { useHosting } from './hosting.tsx'

type AskProps = { open: boolean; onClose: () => void }

export function AskAlone(props: AskProps) {
  const { send } = useHosting()
  return <Ask {...props} what="alone" onYes={() => send({ type: 'offer-moment-alone' })} />
}

export function AskLeave(props: AskProps) {
  const { send } = useHosting()
  return <Ask {...props} what="leave" onYes={() => send({ type: 'host-leave' })} />
}

export function AskEnd(props: AskProps) {
  const { send } = useHosting()
  return <Ask {...props} what="end" onYes={() => send({ type: 'host-end' })} />
}

function Ask({ open, onClose, what, onYes }: AskProps & { what: 'alone' | 'leave' | 'end'; onYes: () => void }) {
  const t = useTranslations('hosting.asks')
  const yes = () => {
    onClose()
    onYes()
  }
  return (
    <Dialog
      open={open}
      onOpenChange={(stays) => !stays && onClose()}
      title={t(`${what}.title`)}
      description={t(`${what}.text`)}
    >
      <div className="grid gap-2.5">
        <Button onClick={yes}>{t(`${what}.yes`)}</Button>
        <Button tone="soft" onClick={onClose}>
          {t('stay')}
        </Button>
      </div>
    </Dialog>
  )
}
