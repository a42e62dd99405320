'use client'
// How the two are there can change on the way. Going apart asks nothing of the other; being there together needs both.
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useNames, useScreen } from '#app/session/screen.tsx'
import { Button } from '#app/ui/button.tsx'
import { ChoiceCards } from '#app/ui/choice-cards.tsx'
import type { Mode } from '#shared/session/commands.ts'

const MODES: readonly Mode[] = ['in-one-place', 'on-a-call', 'apart']

export function ChangeMode() {
  const t = useTranslations('room.mode')
  const { view, send, pending } = useScreen()
  const { seat } = view
  const { theirs } = useNames()
  const { mode, modeAsked } = view
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
