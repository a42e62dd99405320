'use client'
// Agreeing on something: either puts it forward, both may change it, and it counts when the other has signed exactly those words.
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Foot, FootWords, GoOnFoot } from '#app/session/frame/foot.tsx'
import { Readers } from '#app/session/frame/readers.tsx'
import { StepPage } from '#app/session/frame/step-page.tsx'
import { useNames, usePending, useReading, useScreen } from '#app/session/screen.tsx'
import { Button } from '#app/ui/button.tsx'
import { SeatMark } from '#app/ui/seat-mark.tsx'
import type { ProposalView } from '#shared/session/part-shape.ts'
import { PARTNER_SEATS } from '#shared/session/seat.ts'
import type { StepView } from '#shared/session/view-shape.ts'
import type { ScreenProps } from '../step.tsx'
import { PageForm } from './page-form.tsx'
import { AgreeForm } from './proposing.tsx'
import { TermsCard } from './terms-card.tsx'

export function AgreeStep({ step, part }: ScreenProps<'agree'>) {
  const { pending, view } = useScreen()
  const { seat } = view
  const { locale } = useReading()
  const proposing = usePending('propose', step.step)
  const passing = usePending('pass', step.step)
  // Somebody who is writing is not pulled away by a new proposal; they turn to it when they like.
  const [changing, setChanging] = useState(false)
  const sent = proposing && { number: 0, by: seat, terms: proposing.terms, locale }
  const proposal = sent ?? part.proposal
  const done = part.agreed || part.passed || passing || step.goOn !== 'not-yet'
  if (done && !proposal && !changing) {
    return <Agreed step={step} part={part} onSmaller={part.maySmaller ? () => setChanging(true) : null} />
  }
  if (proposal && !changing) {
    return (
      <AgreeProposal
        // Of one's own the number is not known at once.
        key={proposal.by === seat ? 'mine' : proposal.number}
        step={step}
        proposal={proposal}
        waiting={pending.length > 0}
        onChange={() => setChanging(true)}
      />
    )
  }
  const Form = part.prompt.as === 'page' ? PageForm : AgreeForm
  return (
    <Form
      step={step}
      part={part}
      onWriting={() => setChanging(true)}
      onDone={() => setChanging(false)}
      onBack={(proposal ?? part.agreed) && (() => setChanging(false))}
    />
  )
}

export function Agreed({ step, part, onSmaller }: ScreenProps<'agree'> & { onSmaller: (() => void) | null }) {
  const t = useTranslations('room.agree')
  const { view } = useScreen()
  const { of } = useNames()
  const { agreed } = part
  return (
    <StepPage
      step={step}
      screen="done"
      why={agreed ? t('done-why') : t('open-why')}
      prompt={agreed ? t('done-prompt') : t('open-prompt')}
      foot={<GoOnFoot given step={step} till={t('by-itself')} />}
    >
      {onSmaller && (
        <p className="mb-5">
          {t('smaller-why')}{' '}
          <Button tone="plain" className="-ms-3" onClick={onSmaller}>
            {t('smaller')}
          </Button>
        </p>
      )}
      {agreed && (
        <TermsCard step={step.step} proposal={agreed}>
          <ul className="mt-6 flex flex-wrap gap-x-8 gap-y-3 border-t border-line pt-4">
            {PARTNER_SEATS.map((seat) => (
              <li key={seat} className="flex items-center gap-2.5 font-serif text-lead italic">
                <SeatMark seat={seat} name={view.names[seat]} className="size-7" />
                {of(seat)}
              </li>
            ))}
          </ul>
        </TermsCard>
      )}
    </StepPage>
  )
}

type AgreeProposalProps = { step: StepView; proposal: ProposalView; waiting: boolean; onChange: () => void }

export function AgreeProposal({ step, proposal, waiting, onChange }: AgreeProposalProps) {
  const t = useTranslations('room.agree')
  const { send, view } = useScreen()
  const { seat } = view
  const { theirs } = useNames()
  const mine = proposal.by === seat
  const answer = (type: 'sign' | 'decline') => send({ type, step: step.step, proposal: proposal.number })
  return (
    <StepPage
      step={step}
      screen={mine ? 'mine' : `proposal-${proposal.number}`}
      why={mine ? t('mine-why') : t('theirs-why', { name: theirs })}
      prompt={mine ? t('mine-prompt') : t('theirs-prompt')}
      readers={<Readers by="reflection-when-signed" />}
      foot={
        <Foot
          given={mine}
          beside={
            <>
              <Button tone="plain" disabled={waiting} onClick={onChange}>
                {t('change')}
              </Button>
              {!mine && (
                <Button tone="plain" disabled={waiting} onClick={() => answer('decline')}>
                  {t('decline')}
                </Button>
              )}
            </>
          }
        >
          {mine ? (
            <FootWords>{t('with-them', { name: theirs })}</FootWords>
          ) : (
            <Button className="w-full" busy={waiting} onClick={() => answer('sign')}>
              {t('sign')}
            </Button>
          )}
        </Foot>
      }
    >
      <TermsCard step={step.step} proposal={proposal} />
    </StepPage>
  )
}
