'use client'
// The sheets that can be open over any screen of a room. They stay open when the screen beneath them turns.
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { Dialog } from '#app/loading/dialog.tsx'
import { piece } from '#app/loading/piece.tsx'
import { PrivateEntry } from '#app/private/entry.tsx'
import { type Sheet, SheetsContext, useNames, useReading, useScreen } from '#app/session/screen.tsx'
import { StopForToday } from '#app/session/stop-for-today.tsx'
import { Button } from '#app/ui/button.tsx'
import { ChoiceCards } from '#app/ui/choice-cards.tsx'
import type { Mode } from '#shared/session/commands.ts'
import { TakeBreak } from '../break/take-break.tsx'
import { HostSheet } from './host-sheet.tsx'
import { SoFar } from './so-far.tsx'

const TakePlaceAlong = piece(
  () => import('#app/places/keep-my-place.tsx').then((file) => file.TakePlaceAlong),
  () => null,
)

export function Sheets({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState<Sheet | null>(null)
  const close = () => setOpen(null)
  return (
    <SheetsContext value={setOpen}>
      {children}
      <TakeBreak open={open === 'break'} onClose={close} />
      <More open={open === 'more'} onClose={close} />
      <HostSheet open={open === 'host'} onClose={close} />
    </SheetsContext>
  )
}

// What is rarely needed: what has opened so far, how the two are there, stopping for today.
function More({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useTranslations('room.more')
  const hide = useTranslations('common.hide')
  const { onePhone } = useScreen()
  const { words } = useReading()
  return (
    <Dialog open={open} onClose={onClose} title={words.script.title}>
      <div className="grid grid-cols-1 gap-8">
        <SoFar />
        {onePhone ? <HeldPlace session={onePhone.session} /> : <ChangeMode />}
        <section className="border-t border-line pt-4">
          <p className="text-quiet">{t('stop')}</p>
          <div className="-ms-3">
            <StopForToday onStopped={onClose} />
          </div>
          <PrivateEntry />
          <p className="mt-2 text-small text-quiet">{hide('before')}</p>
        </section>
      </div>
    </Dialog>
  )
}

// On one phone, the way for the second person to take their place to a device of their own. Offered on any of its screens.
function HeldPlace({ session }: { session: string }) {
  const { onePhone } = useScreen()
  const { now } = useReading()
  const { of } = useNames()
  if (!onePhone) return null
  return <TakePlaceAlong session={session} name={of(onePhone.held)} now={now} />
}

const MODES: readonly Mode[] = ['in-one-place', 'on-a-call', 'apart']

/** How the two are there. Going apart asks nothing of the other; being there together needs both. */
function ChangeMode() {
  const t = useTranslations('room.mode')
  const { view, send, pending } = useScreen()
  const { theirs } = useNames()
  const { seat, mode, modeAsked } = view
  const [picked, setPicked] = useState<Mode | null>(null)
  if (!mode) return null
  const choosing = pending.findLast((command) => command.type === 'choose-mode')
  const mine = choosing?.type === 'choose-mode' ? choosing.mode : modeAsked?.by === seat ? modeAsked.mode : mode
  const marked = picked ?? mine
  return (
    <section>
      <ChoiceCards
        legend={t('title')}
        options={MODES.map((each) => ({ value: each, label: t(each) }))}
        chosen={[marked]}
        onChosen={([chosen]) => chosen && setPicked(chosen)}
      />
      <p role="status" className="mt-2 min-h-6 text-small text-quiet">
        {modeAsked &&
          (modeAsked.by === seat
            ? t('asked', { name: theirs })
            : t('they-ask', { name: theirs, mode: t(modeAsked.mode) }))}
      </p>
      {/* A step of its own: walking through the ways by arrow keys must not change anything. */}
      <Button
        tone="soft"
        className="w-full"
        disabled={marked === mine}
        onClick={() => send({ type: 'choose-mode', mode: marked })}
      >
        {t('change')}
      </Button>
    </section>
  )
}
