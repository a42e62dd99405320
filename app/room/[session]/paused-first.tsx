'use client'
// Before a room that a break from home holds: the break comes first. Whoever likes still looks in, to stop or to take something back.
import { type ReactNode, useState } from 'react'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { PageFrame } from '#app/ui/page-frame.tsx'

type PausedFirstProps = { words: ReactNode; kept: string; see: string; look: string; at: string; children: ReactNode }

/** [BR17] `at`: where the break is. */
export function PausedFirst({ words, kept, see, look, at, children }: PausedFirstProps) {
  const [looks, setLooks] = useState(false)
  if (looks) return children
  return (
    <PageFrame>
      <div className="pt-8">{words}</div>
      <p className="mt-6">{kept}</p>
      <div className="mt-8 grid gap-3 sm:flex sm:flex-wrap">
        <ButtonLink href={at}>{see}</ButtonLink>
        <Button tone="plain" onClick={() => setLooks(true)}>
          {look}
        </Button>
      </div>
    </PageFrame>
  )
}
