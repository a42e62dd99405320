// A session that is past: what it was, when, and what is told of it. All of the card leads there.
import Link, { type LinkProps } from 'next/link'
import type { ReactNode } from 'react'
import { TimeText } from '#app/ui/time-text.tsx'
import type { Instant } from '#shared/time.ts'

type SessionCardProps = {
  href: LinkProps<string>['href']
  title: string | undefined
  at: Instant
  beside?: ReactNode
  children: ReactNode
}

export function SessionCard({ href, title, at, beside, children }: SessionCardProps) {
  return (
    <li className="relative rounded-card border border-edge bg-raised px-5 py-4 transition-colors duration-150 hover:border-ink sm:px-6">
      <h2 className="font-serif text-prompt">
        {/* The link covers the whole card, while its name for those who hear the page stays short. */}
        <Link href={href} className="after:absolute after:inset-0 after:rounded-card">
          {title}
        </Link>
      </h2>
      <p className="text-small text-quiet">
        <TimeText at={at} as="date" />
        {beside}
      </p>
      {children}
    </li>
  )
}
