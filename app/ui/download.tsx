'use client'
// A link to a file that is taken along. It says which zone the reader is in, so that the days and hours in the file are theirs.
import type { ReactNode } from 'react'
import { useInBrowser } from './time-text.tsx'
import { zoneHere } from './zone.ts'

export function Download({ href, className, children }: { href: string; className: string; children: ReactNode }) {
  const zone = useInBrowser() ? `${href.includes('?') ? '&' : '?'}zone=${encodeURIComponent(zoneHere())}` : ''
  return (
    <a href={`${href}${zone}`} download className={className}>
      {children}
    </a>
  )
}
