// One way out: exactly what will happen and what stays, said before it can be done. Going back is always beside it.
import type { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { NothingFound } from '#app/nothing-found.tsx'
import { ListPart } from '#app/ui/list-part.tsx'
import { PageFrame } from '#app/ui/page-frame.tsx'
import { Sentences } from '#app/words/sentences.tsx'
import { LEAVING_CHOICES, type LeavingChoice } from '#shared/leaving/choices.ts'
import { headingOf, type LeavingCouple, nameOf, ownLeaving } from '../../couple.ts'
import { ConfirmForm } from './confirm-form.tsx'
import { AskedAlready } from './keep-all.tsx'

type Props = { params: Promise<{ couple: string; choice: string }> }

export default async function LeavingStep({ params }: Props) {
  const { couple: id, choice: asked } = await params
  const choice = LEAVING_CHOICES.find((each) => each === asked)
  const { couples, confirm } = await ownLeaving()
  const couple = couples.find((own) => own.couple === id)
  if (!couple || !choice || !isOpenTo(couple, choice)) return <NothingFound />
  const t = await getTranslations('leaving')
  const name = await nameOf(couple)
  const { happens, stays } = outcomesOf(t, choice, couple, name)
  return (
    <PageFrame>
      <p className="text-quiet">{await headingOf(couple)}</p>
      <h1 className="mt-1 font-serif text-title">{t(`${choice}.title`)}</h1>
      <Told title={t('what-happens')} lines={happens} />
      <Told title={t('what-stays')} lines={stays} />
      <Sentences of={['leaving']}>
        {await act({ couple, choice, confirm, label: t(labelOf(choice, couple), { name }) })}
      </Sentences>
    </PageFrame>
  )
}

/** Who is alone leaves by deleting all of it. */
function isOpenTo({ alone, other, formerSay }: LeavingCouple, choice: LeavingChoice): boolean {
  if (choice === 'delete-all') return !formerSay
  return choice === 'leave' ? !alone : other !== 'never-came'
}

type Acting = { couple: LeavingCouple; choice: LeavingChoice; confirm: 'word' | 'password'; label: string }

async function act({ couple, choice, confirm, label }: Acting): Promise<ReactNode> {
  const { couple: id, sessions, deleteAsked } = couple
  if (choice === 'delete-all' && deleteAsked === 'by-me' && !couple.alone) return <AskedAlready couple={id} />
  const word = confirm === 'word' ? (await getTranslations('typed-words'))(choice) : null
  const declines = choice === 'delete-all' && deleteAsked === 'by-other'
  const final = choice !== 'delete-all' || declines || couple.alone
  const asked = { couple: id, sessions, choice, word, label, declines, final }
  return <ConfirmForm {...asked} />
}

function labelOf(choice: LeavingChoice, { alone, deleteAsked }: LeavingCouple) {
  if (choice !== 'delete-all') return `${choice}.act` as const
  if (alone) return 'delete-all.act-alone'
  return deleteAsked === 'by-other' ? 'delete-all.act-by-other' : 'delete-all.act'
}

function Told({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <ListPart title={title}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ListPart>
  )
}

// What each way out does and what it leaves, in the sentences of its page. It promises nothing that the server does not do.
type Words = ReturnType<typeof useTranslations<'leaving'>>
type Outcomes = { happens: string[]; stays: string[] }

function outcomesOf(t: Words, choice: LeavingChoice, couple: LeavingCouple, name: string): Outcomes {
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
