'use client'
// What stands beside the prompt of a step: earlier answers of tonight, and from before, what the two gave or signed. One thing after another.
import { Plus, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useId, useState } from 'react'
import { Button, IconButton } from '#app/ui/button.tsx'
import { useEarlyText } from '#app/ui/early.ts'
import { canBeNamed, canComeBack, canStandBeside } from '#shared/exercises/checks/references.ts'
import { changedStep } from '#shared/exercises/editing.ts'
import { KEEPSAKES, type Step } from '#shared/exercises/exercise.ts'
import { hasAnswersThatOpen } from '#shared/prompts/opening.ts'
import type { PromptKind } from '#shared/prompts/shapes.ts'
import { Told } from './fields.tsx'
import { Section } from './section.tsx'
import { type AtStep, useStepOptions, useWriting } from './writing.ts'

/** Their screens show nothing beside them; or nothing of one's own. */
const NOTHING: readonly PromptKind[] = ['mirror', 'carry']
const NOTHING_OWN: readonly PromptKind[] = [...NOTHING, 'read', 'offer']
const MOST_OWN = 2
const MOST = 8

type Beside = NonNullable<Step['beside']>[number]
/** By its name in a list, which is made of what it stands for. */
type Standing = { key: string; label: string }
type Group = { title: string; of: Standing[] }

export function StandsBeside({ step, index }: AtStep) {
  const t = useTranslations('own-exercises.fields')
  const { change } = useWriting()
  const groups = useGroups(step, index)
  const own = [step.about ?? []].flat()
  const beside = step.beside ?? []
  const keys = [...own.map((id) => `own ${id}`), ...beside.map(keyOf)]
  const place = `script.steps.${index}`
  const set = (next: readonly string[]) => change((before) => changedStep(before, step.id, withKeys(next)))
  if (NOTHING.includes(step.prompt.kind) && keys.length === 0) return null
  const all = groups.flatMap(({ title, of }) => of.map(({ key, label }) => ({ key, said: `${title} ${label}` })))
  const saidOf = (key: string) => all.find((each) => each.key === key)?.said ?? t('beside-gone')
  const full = (key: string) => (key.startsWith('own ') ? own.length >= MOST_OWN : beside.length >= MOST)
  const left = groups.map(({ title, of }) => ({
    title,
    of: of.filter(({ key }) => !keys.includes(key) && !full(key)),
  }))
  return (
    <Section
      title={t('beside')}
      now={keys.length === 0 ? t('beside-nothing') : keys.length}
      at={[`${place}.about`, `${place}.beside`]}
    >
      <ul className="grid gap-1 empty:hidden">
        {keys.map((key) => (
          <One key={key} said={saidOf(key)} onGone={() => set(keys.filter((each) => each !== key))} />
        ))}
      </ul>
      <Told at={`${place}.about`} also={[`${place}.beside`]} />
      <Add groups={left.filter(({ of }) => of.length > 0)} onAdd={(key) => set([...keys, key])} />
    </Section>
  )
}

function One({ said, onGone }: { said: string; onGone: () => void }) {
  const t = useTranslations('own-exercises.fields')
  return (
    <li className="flex items-center gap-2">
      <span className="min-w-0 flex-1">{said}</span>
      <IconButton label={t('drop-part', { name: said })} onClick={onGone}>
        <X aria-hidden="true" className="size-5" />
      </IconButton>
    </li>
  )
}

/** Chosen first and then added: arrow keys alone must not add what they pass. */
function Add({ groups, onAdd }: { groups: readonly Group[]; onAdd: (key: string) => void }): ReactNode {
  const t = useTranslations('own-exercises.fields')
  const id = useId()
  const [chosen, setChosen] = useState('')
  useEarlyText(id, chosen, setChosen)
  const there = groups.some(({ of }) => of.some(({ key }) => key === chosen))
  if (groups.length === 0) return null
  return (
    <div className="flex flex-wrap items-end gap-2">
      <div className="min-w-0 flex-1 basis-48">
        <label htmlFor={id} className="mb-1 block text-small font-semibold">
          {t('beside-more')}
        </label>
        <select
          id={id}
          value={there ? chosen : ''}
          onChange={(event) => setChosen(event.target.value)}
          className="block min-h-12 w-full rounded-control border border-edge bg-raised px-3.5 py-2.5 text-ink hover:border-ink"
        >
          <option value="">{t('choose')}</option>
          {groups.map(({ title, of }) => (
            <optgroup key={title} label={title}>
              {of.map(({ key, label }) => (
                <option key={key} value={key}>
                  {label}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </div>
      <Button tone="soft" disabled={!there} onClick={() => onAdd(chosen)}>
        <Plus aria-hidden="true" className="size-4" />
        {t('beside-add')}
      </Button>
    </div>
  )
}

/** [AN16] [AN31] All that may stand there. */
function useGroups({ prompt }: Step, index: number): Group[] {
  const t = useTranslations('own-exercises.fields')
  const { file, others } = useWriting()
  const optionsOf = useStepOptions()
  const { steps } = file.script
  const among = (kind: string, fits: (id: string) => boolean): Standing[] =>
    optionsOf(steps.filter(({ id }) => fits(id))).map(({ value, label }) => ({ key: `${kind} ${value}`, label }))
  const mayBeOwn = !NOTHING_OWN.includes(prompt.kind)
  return [
    { title: t('beside-own'), of: mayBeOwn ? among('own', (id) => canStandBeside(steps, index, id)) : [] },
    { title: t('beside-theirs'), of: among('theirs', (id) => canBeNamed(steps, index, id, hasAnswersThatOpen)) },
    { title: t('beside-last'), of: among('last', (id) => canComeBack(steps, id)) },
    {
      title: t('beside-signed'),
      of: KEEPSAKES.map((each) => ({ key: `signed ${each}`, label: t(`signed.${each}`) })),
    },
    ...others.map(({ exercise, title, steps: theirs }) => ({
      title: t('beside-other', { title }),
      of: theirs.map(({ id, prompt: label }) => ({ key: `other ${exercise} ${id}`, label })),
    })),
  ]
}

function keyOf(beside: Beside): string {
  if (typeof beside === 'string') return `theirs ${beside}`
  if ('lastTime' in beside) return `last ${beside.lastTime}`
  return 'signed' in beside ? `signed ${beside.signed}` : `other ${beside.exercise} ${beside.step}`
}

function besideOf(key: string): Beside[] {
  const [kind, first = '', step = ''] = key.split(' ')
  const signed = KEEPSAKES.find((each) => each === first)
  switch (kind) {
    case 'theirs':
      return [first]
    case 'last':
      return [{ lastTime: first }]
    case 'other':
      return [{ exercise: first, step }]
    default:
      return kind === 'signed' && signed ? [{ signed }] : []
  }
}

function withKeys(keys: readonly string[]): { about: Step['about']; beside: Step['beside'] } {
  const own = keys.flatMap((key) => (key.startsWith('own ') ? [key.slice('own '.length)] : []))
  const beside = keys.flatMap(besideOf)
  return {
    about: own.length > 1 ? own : own[0],
    beside: beside.length > 0 ? beside : undefined,
  }
}
