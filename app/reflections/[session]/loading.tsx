// The outline of a letter while it is being written out.
import { PageFrame } from '#app/ui/page-frame.tsx'
import { Skeleton } from '#app/ui/skeleton.tsx'

export default function Loading() {
  return (
    <PageFrame>
      <Skeleton lines={9} className="pt-6" />
    </PageFrame>
  )
}
