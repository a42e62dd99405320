'use client'
// What came up while somebody is busy with a screen. It lies beneath it, so that nothing jumps, and waits to be answered.
import { useTranslations } from 'next-intl'
import { Button } from '#app/ui/button.tsx'
import { KeptPlace } from '#app/ui/kept-place.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { StepView } from '#shared/session/view-shape.ts'
import { useClock, useDraft, useNames, useScreen } from '../screen.tsx'

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

/** [DO7] The close now, and the rest another day. Offered once; asked for by the other, it stands until it is answered or passed by. */
export function ToClose({ step: { toClose } }: { step: StepView }) {
  const t = useTranslations('room.to-close')
  const { send } = useScreen()
  const { theirs } = useNames()
  const now = useClock(20_000)
  const [declined, decline] = useDraft('to-close-declined', false, isDeclined)
  if (!toClose) return null
  const offered = now >= toClose.from && !declined
  if (toClose.mine) return <Beneath said={t('mine', { name: theirs })} />
  if (!toClose.theirs && !offered) return <Beneath />
  return (
    <Beneath
      said={toClose.theirs ? t('theirs', { name: theirs }) : t('offer')}
      answer={t('offer-yes')}
      onAnswer={() => send({ type: 'skip-to-close' })}
      otherwise={!toClose.theirs && { said: t('offer-no'), on: () => decline(true) }}
    />
  )
}

const isDeclined = (kept: unknown): kept is boolean => typeof kept === 'boolean'

/** Something has opened while this person was writing. */
export function OpenedMeanwhile() {
  const t = useTranslations('room.meanwhile')
  const { turn } = useScreen()
  return turn ? <Beneath said={t('opened')} answer={t('look')} onAnswer={turn} /> : <Beneath />
}

type BeneathProps = {
  said?: string
  answer?: string
  onAnswer?: () => void
  otherwise?: { said: string; on: () => void } | false
}

/** It stands there empty before there is something, so that those who hear the page are told as it comes. */
function Beneath({ said, answer, onAnswer, otherwise }: BeneathProps) {
  return (
    <KeptPlace>
      <Notice className="mt-8">
        {said && (
          <div className="grid gap-2">
            <p>{said}</p>
            {answer && (
              <Button tone="soft" onClick={onAnswer}>
                {answer}
              </Button>
            )}
            {otherwise && (
              <Button tone="soft" onClick={otherwise.on}>
                {otherwise.said}
              </Button>
            )}
          </div>
        )}
      </Notice>
    </KeptPlace>
  )
}
