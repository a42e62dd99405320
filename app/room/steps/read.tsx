'use client'
// Something to read, or to hear, before going on. Nothing is asked.
import type { StepView } from '#shared/session/view-shape.ts'
import { Foot, GoOn } from '../frame/foot.tsx'
import { StepPage } from '../frame/step-page.tsx'

export function ReadStep({ step }: { step: StepView }) {
  return (
    <StepPage
      step={step}
      screen="read"
      foot={
        <Foot>
          <GoOn step={step} />
        </Foot>
      }
    />
  )
}
