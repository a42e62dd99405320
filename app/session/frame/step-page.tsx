'use client'
// One step's screen: the path, why, the prompt in large type, who may read it, one control, one action within the thumb's reach.
import { createContext, type ReactNode, useContext } from 'react'
import { Card } from '#app/ui/card.tsx'
import { PageFrame } from '#app/ui/page-frame.tsx'
import type { StepView } from '#shared/session/view-shape.ts'
import { Path } from '../path.tsx'
import { useStepWords } from '../screen.tsx'
import { useArrival } from './arrival.tsx'
import { Bar } from './bar.tsx'
import { WhereFrom } from './brought.tsx'
import { HostBadge } from './host-badge.tsx'
import { ModeAsked } from './mode-asked.tsx'
import { OpenedMeanwhile } from './opened-meanwhile.tsx'
import { Speaker } from './speaker.tsx'
import { Whose } from './whose.tsx'

type StepPageProps = {
  step: StepView
  /** Names the screen within its step: when it changes, the reader's place moves to the heading. */
  screen: string
  why?: ReactNode
  prompt?: ReactNode
  readers?: ReactNode
  foot?: ReactNode
  /** Beside the step where there is room, else below it. */
  beside?: ReactNode
  children?: ReactNode
}

export function StepPage(props: StepPageProps) {
  return useContext(InsetContext) ? <Inset {...props} /> : <Page {...props} />
}

const InsetContext = createContext(false)

/** Inside it a step is a part of another page: the lobby, where first steps can be answered ahead. */
export function InsetSteps({ children }: { children: ReactNode }) {
  return <InsetContext value={true}>{children}</InsetContext>
}

function Page({ step, screen, why, prompt, readers, foot, beside, children }: StepPageProps) {
  const words = useStepWords(step.step)
  const heading = useArrival(`${step.step}:${screen}`)
  return (
    <PageFrame bar={<Bar />} strip={<HostBadge />} foot={foot} wide={beside !== undefined}>
      <Whose />
      <Path index={step.index} count={step.count} />
      <div
        key={`${step.step}:${screen}`}
        className={`mt-6 animate-arrive md:mt-[min(6rem,7dvh)] ${beside ? 'grid grid-cols-1 gap-8 lg:grid-cols-[4fr_5fr] lg:gap-14' : ''}`}
      >
        <div>
          <WhereFrom step={step} />
          <Speaker step={step} />
          <p className="text-quiet">{why ?? words.why}</p>
          <h1 ref={heading} tabIndex={-1} dir="auto" className="mt-2 font-serif text-prompt outline-none">
            {prompt ?? words.prompt}
          </h1>
          {readers}
          <div className="mt-6 sm:mt-8">{children}</div>
        </div>
        {beside}
      </div>
      <OpenedMeanwhile />
      <ModeAsked />
    </PageFrame>
  )
}

function Inset({ step, screen, why, prompt, readers, foot, children }: StepPageProps) {
  const words = useStepWords(step.step)
  const heading = useArrival(`${step.step}:${screen}`, true)
  return (
    <Card>
      <WhereFrom step={step} />
      <p className="text-quiet">{why ?? words.why}</p>
      <h3 ref={heading} tabIndex={-1} dir="auto" className="mt-1 font-serif text-prompt outline-none">
        {prompt ?? words.prompt}
      </h3>
      {readers}
      <div className="my-6">{children}</div>
      {foot}
    </Card>
  )
}
