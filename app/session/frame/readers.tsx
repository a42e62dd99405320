'use client'
// Who may read what is sent from here, said under every prompt before it is sent. [PR25] [WO8] [WO9]
import { Eye, Lock, Users } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { StepView } from '#shared/session/view-shape.ts'
import { useHost, useNames } from '../screen.tsx'

export type ReadBy =
  | 'only-you'
  | 'kept-here'
  | 'kept-here-again'
  | 'settles'
  | 'only-you-yet'
  | 'only-you-till-given'
  | 'only-you-till-later'
  | 'nobody'
  | 'reflection'
  | 'reflection-when-signed'
  | 'brought'

const SIGNS = {
  'only-you': Lock,
  'kept-here': Lock,
  'kept-here-again': Lock,
  settles: Lock,
  'only-you-yet': Eye,
  'only-you-till-later': Eye,
  nobody: Lock,
  'only-you-till-given': Eye,
  reflection: Users,
  'reflection-when-signed': Users,
  brought: Users,
} satisfies Record<ReadBy, unknown>

export function Readers({ by }: { by: ReadBy }) {
  const t = useTranslations('room.readers')
  const h = useTranslations('room.host')
  const { theirs } = useNames()
  const host = useHost()
  const Sign = SIGNS[by]
  // [CO15] Whoever is here and will see it too is named before anything is given.
  const words = () => {
    if (by === 'brought') return h('brought.opens')
    if (host?.here === 'in' && isOpening(by)) return h(`readers.${by}`, { name: theirs, host: host.name })
    return t(by, { name: theirs })
  }
  return (
    <p className="mt-3 flex items-start gap-2 text-small text-quiet">
      <Sign aria-hidden="true" className="mt-0.5 size-4.5 shrink-0" strokeWidth={1.75} />
      {words()}
    </p>
  )
}

const OPENING = ['only-you-yet', 'only-you-till-given', 'only-you-till-later', 'reflection-when-signed'] as const

function isOpening(by: ReadBy): by is (typeof OPENING)[number] {
  return OPENING.some((one) => one === by)
}

type Rule = NonNullable<StepView['enters']>
type Said = Rule | 'close' | 'said-back' | 'said-back-mine' | 'said-back-theirs'

/** [LE1] Whether what is given in a step may stand in the letter, said before it is given. */
export function useEntering(): (rule: Said) => string {
  const t = useTranslations('room.enters')
  const { theirs } = useNames()
  return (rule) => t(rule, { name: theirs })
}

/** [LE17] The same of what is said back, by the rule and the author of what it speaks of. */
export function saidBackAs(rule: Rule, whose: 'mine' | 'theirs'): Said {
  if (rule === 'never' || rule === 'with-page') return 'never'
  return rule === 'both-carry' ? 'said-back' : `said-back-${whose}`
}
