'use client'
// Saying back what was heard. One saying-back is in front at a time, and nobody is pulled away from what they are writing.
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Foot, FootWords, GoOnFoot } from '#app/session/frame/foot.tsx'
import { Pass } from '#app/session/frame/pass.tsx'
import { Readers } from '#app/session/frame/readers.tsx'
import { StepPage } from '#app/session/frame/step-page.tsx'
import { isText, useDraft, useNames, usePending, useReading, useScreen, useStepWords } from '#app/session/screen.tsx'
import { useSay } from '#app/session/voice.tsx'
import { Button } from '#app/ui/button.tsx'
import { AreaField } from '#app/ui/field.tsx'
import { LONGEST } from '#shared/session/limits.ts'
import type { MirrorView } from '#shared/session/part-shape.ts'
import type { PartnerSeat } from '#shared/session/seat.ts'
import type { StepView } from '#shared/session/view-shape.ts'
import { isWritten } from '#shared/text.ts'
import { QuietBreath } from '../answering/quiet-breath.tsx'
import type { ScreenProps } from '../step.tsx'
import { MirrorJudge } from './judging.tsx'
import { Covered, HeardLine, isHeard, MirrorOriginal, Round, useHeardWords } from './rounds.tsx'

export function MirrorStep({ step, part }: ScreenProps<'mirror'>) {
  const { mirrors } = part
  const { of } = part.prompt
  const { seat } = useScreen().view
  const front = useFront(mirrors, step.step)
  useHeardSaid(mirrors, front !== undefined)
  const heardLine = <HeardLine mirrors={mirrors} />
  if (!front) {
    return mirrors.every(({ settled }) => settled) ? (
      <MirrorSettled step={step} of={of} mirrors={mirrors} />
    ) : (
      <Waiting step={step} of={of} mirrors={mirrors} />
    )
  }
  const key = `${front.speaker}:${front.rounds.length}`
  return front.speaker === seat ? (
    <MirrorJudge key={key} {...{ step, of, heardLine }} mirror={front} />
  ) : (
    <MirrorSay key={key} {...{ step, heardLine }} mirror={front} />
  )
}

/** [RM31] [RM33] Aloud once, where the heading does not say it: to whoever is busy with another round. */
function useHeardSaid(mirrors: readonly MirrorView[], busy: boolean): void {
  const { moving } = useReading()
  const words = useHeardWords()
  const say = useSay()
  const before = useRef<readonly PartnerSeat[] | null>(null)
  useEffect(() => {
    const heard = mirrors.filter(isHeard).map(({ speaker }) => speaker)
    const known = before.current ?? (moving ? [] : heard)
    before.current = heard
    const fresh = heard.find((speaker) => !known.includes(speaker))
    if (fresh && busy) say(words(fresh))
  })
}

/** The saying-back that this seat has something to do in. What is in front stays there until it is done. */
function useFront(mirrors: readonly MirrorView[], step: string): MirrorView | undefined {
  const { seat } = useScreen().view
  const saying = usePending('mirror', step)
  const judging = usePending('judge', step)
  const settling = usePending('settle-mirror', step)
  const passing = usePending('pass', step)
  const [held, hold] = useState<PartnerSeat | null>(null)
  const mine = mirrors.filter(({ speaker, stage }) =>
    speaker === seat ? stage === 'to-judge' && !judging && !settling : stage === 'to-say' && !saying && !passing,
  )
  const front = mine.find(({ speaker }) => speaker === held) ?? mine.find(({ speaker }) => speaker !== seat) ?? mine[0]
  if (front && front.speaker !== held) hold(front.speaker)
  return front
}

// Who has said it back waits for the speaker; the speaker has the step's own words to listen by. Once one of the two has been heard, that
// is what the screen says, also while the other round is still owed.
function Waiting({ step, of, mirrors }: { step: StepView; of: string; mirrors: readonly MirrorView[] }) {
  const t = useTranslations('room.mirror')
  const { seat } = useScreen().view
  const { words } = useReading()
  const heardWords = useHeardWords()
  const sent = usePending('mirror', step.step)
  const own = mirrors.find(({ speaker, settled }) => speaker === seat && !settled)
  const back = mirrors.find(({ speaker, settled }) => speaker !== seat && !settled)
  const heard = mirrors.find(isHeard)
  const rounds = [heard, back].flatMap((mirror) => {
    const round = mirror?.rounds.at(-1)
    return mirror && round ? [{ mirror, round }] : []
  })
  const meanwhile = own ? (words.script.steps[step.step]?.meanwhile ?? t('waiting-prompt')) : t('said-prompt')
  return (
    <StepPage
      step={step}
      screen={heard ? 'heard' : own ? 'listening' : 'said'}
      why={heard ? t('heard-why') : t(own ? 'waiting-why' : 'said-why')}
      prompt={heard ? heardWords(heard.speaker) : meanwhile}
      foot={
        <Foot given={Boolean(back || sent)}>
          <FootWords>{t('by-itself')}</FootWords>
        </Foot>
      }
    >
      <div className="grid grid-cols-1 gap-4">
        {rounds.map(({ mirror, round }) => (
          <Round key={mirror.speaker} mirror={mirror} round={round} />
        ))}
        {heard && <p className="font-serif text-lead">{meanwhile}</p>}
        {own?.original && <MirrorOriginal of={of} speaker={own.speaker} shown={own.original} />}
        <QuietBreath />
      </div>
    </StepPage>
  )
}

type MirrorSayProps = { step: StepView; mirror: MirrorView; heardLine: ReactNode }

export function MirrorSay({ step, mirror, heardLine }: MirrorSayProps) {
  const t = useTranslations('room.mirror')
  const { send } = useScreen()
  const { locale } = useReading()
  const { theirs } = useNames()
  const words = useStepWords(step.step)
  const before = mirror.rounds.at(-1)
  const [text, setText] = useDraft(`${step.step}:mirror`, '', isText)
  return (
    <StepPage
      step={step}
      screen={`say-${mirror.rounds.length}`}
      why={before ? t('staying', { round: mirror.rounds.length + 1 }) : undefined}
      readers={<Readers by="only-you-till-given" />}
      foot={
        <>
          {heardLine}
          <Foot beside={<Pass step={step} />}>
            <Button
              className="w-full"
              disabled={!isWritten(text, LONGEST.saidBack)}
              onClick={() => send({ type: 'mirror', step: step.step, text: text.trim(), locale })}
            >
              {t('say')}
            </Button>
          </Foot>
        </>
      }
    >
      {before ? (
        <div className="mb-4">
          <Round mirror={mirror} round={before} />
        </div>
      ) : (
        <Covered step={step} speaker={mirror.speaker} />
      )}
      <AreaField
        label={words.prompt}
        labelHidden
        placeholder={t('placeholder', { name: theirs })}
        value={text}
        onValue={setText}
        most={LONGEST.saidBack}
      />
    </StepPage>
  )
}

type MirrorSettledProps = { step: StepView; of: string; mirrors: readonly MirrorView[] }

export function MirrorSettled({ step, of, mirrors }: MirrorSettledProps) {
  const t = useTranslations('room.mirror')
  const heardWords = useHeardWords()
  const tried = mirrors.some(({ settled }) => settled !== 'passed')
  const [heard, ...more] = mirrors.filter(isHeard)
  const felt = heard && (more.length > 0 ? t('heard-both') : heardWords(heard.speaker))
  return (
    <StepPage
      step={step}
      screen="settled"
      why={felt ? t('settled-prompt') : t('settled-why')}
      prompt={felt ?? t(tried ? 'settled-prompt' : 'left-prompt')}
      foot={<GoOnFoot step={step} />}
    >
      <div className="grid grid-cols-1 gap-8">
        {mirrors.map((mirror) => (
          <Settled key={mirror.speaker} of={of} mirror={mirror} />
        ))}
      </div>
    </StepPage>
  )
}

function Settled({ of, mirror }: { of: string; mirror: MirrorView }) {
  const t = useTranslations('room.mirror')
  const round = mirror.rounds.at(-1)
  const stayed = mirror.settled === 'fitted' && mirror.rounds.length > 1
  return (
    <section className="grid gap-3">
      {mirror.original && <MirrorOriginal of={of} speaker={mirror.speaker} shown={mirror.original} />}
      {round && mirror.settled !== 'said-again' && <Round mirror={mirror} round={round} />}
      {mirror.settled && (
        <p className="text-center font-serif text-lead italic text-quiet">
          {t(stayed ? 'stayed' : `settled.${mirror.settled}`)}
        </p>
      )}
    </section>
  )
}
