'use client'
// Every saying-back of the step has come to rest: the original and what was heard lie together, open to both.
import { useTranslations } from 'next-intl'
import type { MirrorView, StepView } from '#shared/session/view-shape.ts'
import { Foot, GoOn } from '../frame/foot.tsx'
import { StepPage } from '../frame/step-page.tsx'
import { MirrorOriginal, Round } from './mirror-rounds.tsx'

type MirrorSettledProps = { step: StepView; of: string; mirrors: readonly MirrorView[] }

export function MirrorSettled({ step, of, mirrors }: MirrorSettledProps) {
  const t = useTranslations('room.mirror')
  const heard = mirrors.filter(({ settled }) => settled !== 'passed')
  return (
    <StepPage
      step={step}
      screen="settled"
      why={t('settled-why')}
      prompt={t(heard.length > 0 ? 'settled-prompt' : 'left-prompt')}
      foot={
        <Foot>
          <GoOn step={step} />
        </Foot>
      }
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
