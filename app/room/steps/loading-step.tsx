'use client'
// A step whose screen is on its way to this device.
import { PageFrame } from '#app/ui/page-frame.tsx'
import { Skeleton } from '#app/ui/skeleton.tsx'

export function LoadingStep() {
  return (
    <PageFrame>
      <Skeleton className="mt-16" />
    </PageFrame>
  )
}
