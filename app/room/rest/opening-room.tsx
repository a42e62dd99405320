'use client'
// A room whose first view is on its way to this device.
import { NoLineYet } from '#app/ui/no-line-yet.tsx'
import { PageFrame } from '#app/ui/page-frame.tsx'
import { Skeleton } from '#app/ui/skeleton.tsx'

/** `crowded`: it waits since too many come from here. */
export function OpeningRoom({ crowded }: { crowded: boolean }) {
  return (
    <PageFrame bar={null}>
      <Skeleton className="mt-16" />
      <NoLineYet crowded={crowded} />
    </PageFrame>
  )
}
