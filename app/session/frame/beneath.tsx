'use client'
// What came up while somebody is busy with a screen. It lies beneath it, so that nothing jumps, and waits to be answered.
import { useTranslations } from 'next-intl'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { useNames, useScreen } from '../screen.tsx'

/** The other would like to be there together again. */
export function ModeAsked() {
  const t = useTranslations('room.mode')
  const { view, send } = useScreen()
  const { theirs } = useNames()
  const { seat, modeAsked } = view
  if (!modeAsked || modeAsked.by === seat) return <Beneath />
  const { mode } = modeAsked
  return (
    <Beneath
      said={t('they-ask', { name: theirs, mode: t(mode) })}
      answer={t('join')}
      onAnswer={() => send({ type: 'choose-mode', mode })}
    />
  )
}

/** Something has opened while this person was writing. */
export function OpenedMeanwhile() {
  const t = useTranslations('room.meanwhile')
  const { turn } = useScreen()
  return turn ? <Beneath said={t('opened')} answer={t('look')} onAnswer={turn} /> : <Beneath />
}

type BeneathProps = { said?: string; answer?: string; onAnswer?: () => void }

/** It stands there empty before there is something, so that those who hear the page are told as it comes. */
function Beneath({ said, answer, onAnswer }: BeneathProps) {
  return (
    <Notice className="mt-8">
      {said && (
        <div className="grid gap-2">
          <p>{said}</p>
          <Button tone="soft" onClick={onAnswer}>
            {answer}
          </Button>
        </div>
      )}
    </Notice>
  )
}
