'use client'
// Something to read, or to hear, before going on. Nothing is asked.
import { Foot, GoOn } from '#app/session/frame/foot.tsx'
import { StepPage } from '#app/session/frame/step-page.tsx'
import type { StepView } from '#shared/session/view-shape.ts'

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
