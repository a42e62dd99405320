'use client'
// [LE1] Whether what is given in a step may stand in the letter, said before it is given.
import { useTranslations } from 'next-intl'
import type { StepView } from '#shared/session/view-shape.ts'
import { useNames } from '../screen.tsx'

type Rule = NonNullable<StepView['enters']>
type Said = Rule | 'close' | 'said-back' | 'said-back-mine' | 'said-back-theirs'

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
