'use client'
// The exercises of a plan, in their order: added at the end, moved up, taken off. By keyboard as well as by hand.
import { ArrowUp, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { IconButton } from '#app/ui/button.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { keysIn } from '../../keys.ts'
import type { Choosable } from '../../titles.ts'

type ExercisesProps = {
  chosen: readonly string[]
  onChosen: (chosen: readonly string[]) => void
  choosable: readonly Choosable[]
}

const MOST = 8

export function Exercises({ chosen, onChosen, choosable }: ExercisesProps) {
  const t = useTranslations('desk.couple.meetings')
  const titles = new Map(choosable.map(({ id, title }) => [id, title]))
  const keys = keysIn(chosen)
  const up = (at: number) => {
    const [before, after] = [chosen.slice(0, at - 1), chosen.slice(at + 1)]
    onChosen([...before, ...chosen.slice(at - 1, at + 1).reverse(), ...after])
  }
  return (
    <fieldset>
      <legend className="mb-1 font-semibold">{t('exercises')}</legend>
      <p className="mb-2 text-small text-quiet">{t('exercises-hint')}</p>
      <ol className="mb-3 grid grid-cols-1 gap-1">
        {chosen.map((id, at) => (
          <li
            key={keys[at]}
            className="flex flex-wrap items-center gap-1 rounded-control border border-line bg-paper ps-4"
          >
            <span className="min-w-0 grow basis-32 py-2">{titles.get(id) ?? id}</span>
            <span className="ms-auto flex gap-1">
              {at > 0 && (
                <IconButton label={t('up', { exercise: titles.get(id) ?? id })} onClick={() => up(at)}>
                  <ArrowUp aria-hidden="true" className="size-5" />
                </IconButton>
              )}
              <IconButton
                label={t('remove', { exercise: titles.get(id) ?? id })}
                onClick={() => onChosen(chosen.filter((_, here) => here !== at))}
              >
                <X aria-hidden="true" className="size-5" />
              </IconButton>
            </span>
          </li>
        ))}
      </ol>
      {chosen.length < MOST && (
        <SelectField
          label={t('add')}
          labelHidden
          none={t('add')}
          options={choosable.map(({ id, title }) => ({ value: id, label: title }))}
          value=""
          onValue={(id) => id && onChosen([...chosen, id])}
        />
      )}
    </fieldset>
  )
}
