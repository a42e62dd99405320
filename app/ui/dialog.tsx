'use client'
// A question in front of the page: a sheet from below on a phone, a card in the middle elsewhere. Escape and the close button do the same.
import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Dialog as Base } from 'radix-ui'
import type { ReactNode } from 'react'
import { IconButton } from './button.tsx'

type DialogProps = {
  open: boolean
  onClose: () => void
  title: ReactNode
  /** What it is about, in a sentence; read out with the title. */
  description?: ReactNode
  children?: ReactNode
  /** Actions that stay in sight however long the rest is. */
  foot?: ReactNode
}

const PANEL =
  'fixed inset-x-0 bottom-(--keyboard) z-40 flex max-h-[calc(100dvh-var(--bar)-var(--keyboard))] flex-col rounded-t-card bg-raised shadow-lifted outline-none data-[state=open]:animate-arrive md:inset-0 md:bottom-(--keyboard) md:m-auto md:h-fit md:max-h-[calc(100dvh-2*var(--bar)-var(--keyboard))] md:w-[min(34rem,92vw)] md:rounded-card'

export function Dialog({ open, onClose, title, description, children, foot }: DialogProps) {
  const t = useTranslations('common')
  return (
    <Base.Root open={open} onOpenChange={onClose}>
      <Base.Portal>
        <Base.Overlay className="fixed inset-0 z-40 bg-[oklch(0.18_0.02_60/0.5)] data-[state=open]:animate-fade" />
        <Base.Content className={PANEL} {...(description ? {} : { 'aria-describedby': undefined })}>
          <div className="flex items-start justify-between gap-3 px-5 pt-4 sm:px-7 sm:pt-6">
            <Base.Title className="pt-1.5 font-serif text-prompt">{title}</Base.Title>
            <Base.Close asChild>
              <IconButton label={t('close')} className="-me-2">
                <X aria-hidden="true" className="size-5" />
              </IconButton>
            </Base.Close>
          </div>
          <div className="min-h-0 overflow-y-auto overscroll-contain px-5 pb-6 pt-2 sm:px-7 sm:pb-7">
            {description && <Base.Description className="mb-4 text-quiet">{description}</Base.Description>}
            {children}
          </div>
          {foot && <div className="border-t border-line px-5 pt-4 sm:px-7 sm:pb-2">{foot}</div>}
          <div className="pb-[max(0.75rem,env(safe-area-inset-bottom))]" />
        </Base.Content>
      </Base.Portal>
    </Base.Root>
  )
}
