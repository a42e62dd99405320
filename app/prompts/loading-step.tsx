'use client'
// A step whose screen is on its way to this device. The bar, the break and the path are there meanwhile.
import { StillComing } from '#app/loading/piece.tsx'
import { Foot } from '#app/session/frame/foot.tsx'
import { StepPage } from '#app/session/frame/step-page.tsx'
import { Skeleton } from '#app/ui/skeleton.tsx'
import type { StepView } from '#shared/session/view-shape.ts'

export function LoadingStep({ step }: { step: StepView }) {
  return (
    <StepPage step={step} screen="loading" foot={<Foot />}>
      <Skeleton />
      <StillComing />
    </StepPage>
  )
}
