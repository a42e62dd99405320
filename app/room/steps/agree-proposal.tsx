'use client'
// A proposal on the table: the other signs it, changes it, or would rather not. Its own author waits, and may still change it.
import { useTranslations } from 'next-intl'
import { useNames, useRoom } from '#app/session/screen.tsx'
import { Button } from '#app/ui/button.tsx'
import type { ProposalView, StepView } from '#shared/session/view-shape.ts'
import { Foot, FootWords } from '../frame/foot.tsx'
import { Readers } from '../frame/readers.tsx'
import { StepPage } from '../frame/step-page.tsx'
import { TermsCard } from '../shown/terms-card.tsx'

type AgreeProposalProps = { step: StepView; proposal: ProposalView; waiting: boolean; onChange: () => void }

export function AgreeProposal({ step, proposal, waiting, onChange }: AgreeProposalProps) {
  const t = useTranslations('room.agree')
  const { send, seat } = useRoom()
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
      <TermsCard proposal={proposal} />
    </StepPage>
  )
}
