'use client'
// A room whose first view is on its way to this device.
import { NoLineYet } from '#app/ui/no-line-yet.tsx'
import { PageFrame } from '#app/ui/page-frame.tsx'
import { Skeleton } from '#app/ui/skeleton.tsx'

export function OpeningRoom() {
  return (
    <PageFrame>
      <Skeleton className="mt-16" />
      <NoLineYet />
    </PageFrame>
  )
}
