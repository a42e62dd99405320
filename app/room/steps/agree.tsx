'use client'
// Agreeing on something: either puts it forward, both may change it, and it counts when the other has signed exactly those words.
import { useState } from 'react'
import { usePending, useRoom } from '#app/session/screen.tsx'
import type { Part, StepView } from '#shared/session/view-shape.ts'
import { Agreed } from './agree-done.tsx'
import { AgreeForm } from './agree-form.tsx'
import { AgreeProposal } from './agree-proposal.tsx'

export type AgreePart = Extract<Part, { kind: 'agree' }>

export function AgreeStep({ step, part }: { step: StepView; part: AgreePart }) {
  const { pending, seat, locale } = useRoom()
  const proposing = usePending('propose', step.step)
  const passing = usePending('pass', step.step)
  // Somebody who is writing is not pulled away by a new proposal; they turn to it when they like.
  const [changing, setChanging] = useState(false)
  if (part.agreed || part.passed || passing || step.goOn !== 'not-yet') return <Agreed step={step} part={part} />
  const sent = proposing && { number: 0, by: seat, terms: proposing.terms, locale }
  const proposal = sent ?? part.proposal
  if (proposal && !changing) {
    return (
      <AgreeProposal
        key={proposal.number}
        step={step}
        proposal={proposal}
        waiting={pending.length > 0}
        onChange={() => setChanging(true)}
      />
    )
  }
  return (
    <AgreeForm
      step={step}
      part={part}
      onWriting={() => setChanging(true)}
      onDone={() => setChanging(false)}
      onBack={proposal && (() => setChanging(false))}
    />
  )
}
