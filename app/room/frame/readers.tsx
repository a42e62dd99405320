'use client'
// Who may read what is given here, said under every prompt before it is given.
import { Eye, Lock, Users } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useNames } from '../room.tsx'

export type ReadBy =
  | 'only-you'
  | 'only-you-yet'
  | 'only-you-till-given'
  | 'only-you-till-later'
  | 'nobody'
  | 'reflection'
  | 'reflection-when-signed'

const SIGNS = {
  'only-you': Lock,
  'only-you-yet': Eye,
  'only-you-till-later': Eye,
  nobody: Lock,
  'only-you-till-given': Eye,
  reflection: Users,
  'reflection-when-signed': Users,
} satisfies Record<ReadBy, unknown>

export function Readers({ by }: { by: ReadBy }) {
  const t = useTranslations('room.readers')
  const { theirs } = useNames()
  const Sign = SIGNS[by]
  return (
    <p className="mt-3 flex items-start gap-2 text-small text-quiet">
      <Sign aria-hidden="true" className="mt-0.5 size-4.5 shrink-0" strokeWidth={1.75} />
      {t(by, { name: theirs })}
    </p>
  )
}
