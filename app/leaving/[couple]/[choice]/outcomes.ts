// What each way out does and what it leaves, in the sentences of its page. It promises nothing that the server does not do.
import type { useTranslations } from 'next-intl'
import type { LeavingChoice } from '#shared/leaving/choices.ts'
import type { LeavingCouple } from '../../couple.ts'

type Words = ReturnType<typeof useTranslations<'leaving'>>
type Outcomes = { happens: string[]; stays: string[] }

export function outcomesOf(t: Words, choice: LeavingChoice, couple: LeavingCouple, name: string): Outcomes {
  const { happens, stays } = OUTCOMES[choice](t, couple, name)
  return { happens, stays: [...stays, t('backups')] }
}

const OUTCOMES: Record<LeavingChoice, (t: Words, couple: LeavingCouple, name: string) => Outcomes> = {
  'delete-mine': (t, couple, name) => ({
    happens: (['words', 'about', ...seenOf(couple)] as const).map((line) => t(`delete-mine.happens.${line}`, { name })),
    stays: (['theirs', 'joint', ...(couple.former ? (['say'] as const) : [])] as const).map((line) =>
      t(`delete-mine.stays.${line}`, { name }),
    ),
  }),
  'delete-all': (t, couple, name) => ({
    happens: [...deciding(couple), couple.other === 'never-came' ? ('own' as const) : ('all' as const)].map((line) =>
      t(`delete-all.happens.${line}`, { name }),
    ),
    stays: [...(couple.counselled ? (['notes'] as const) : []), ...(['others', 'again'] as const)].map((line) =>
      t(`delete-all.stays.${line}`),
    ),
  }),
  leave: (t, couple, name) => {
    const { happens, stays } = leaving(couple)
    return {
      happens: happens.map((line) => t(`leave.happens.${line}`, { name })),
      stays: stays.map((line) => t(`leave.stays.${line}`, { name })),
    }
  },
}

/** Who has left sees nothing any more, and nothing is open; who sits there no more has no letter and no exercise. */
function seenOf({ other, former }: LeavingCouple): ('gaps' | 'open' | 'seen')[] {
  if (former) return ['seen']
  return other === 'left' ? [] : ['gaps', 'open']
}

/** [ST20] */
function leaving({ former, formerSay, other, counselled }: LeavingCouple) {
  if (former) return { happens: ['unopened', 'say'], stays: ['opened', 'former'] } as const
  if (formerSay && other !== 'here') return { happens: ['nothing', 'last'], stays: ['theirs'] } as const
  return {
    happens: [
      ...(['nothing', 'unopened', 'closes'] as const),
      ...(counselled ? (['counsellor'] as const) : []),
      'told' as const,
    ],
    stays: ['opened', 'place'] as const,
  }
}

function deciding({ alone, other, deleteAsked }: LeavingCouple): ('ask' | 'until' | 'asked' | 'alone' | 'held')[] {
  if (alone) return other === 'held' ? ['alone', 'held'] : ['alone']
  return deleteAsked === 'by-other' ? ['asked'] : ['ask', 'until']
}
