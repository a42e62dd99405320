// A row of a list that leads somewhere: what it is in large, and one quiet line about it.
import Link, { type LinkProps } from 'next/link'
import type { ReactNode } from 'react'

type RowLinkProps = { href: LinkProps<string>['href']; title: string; children: ReactNode }

export function RowLink({ href, title, children }: RowLinkProps) {
  return (
    <li>
      <Link
        href={href}
        className="block rounded-control border border-edge bg-raised px-5 py-3.5 transition-colors duration-150 hover:border-ink"
      >
        <span className="block font-serif text-lead">{title}</span>
        <span className="block text-small text-quiet">{children}</span>
      </Link>
    </li>
  )
}
