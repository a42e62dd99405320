'use client'
// An exercise for the two until next time, and whether they have done it, where both agree that this is told.
import { Check, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useChange } from '#app/asking/use-change.ts'
import { Button, IconButton } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import type { CouplePage } from '#server/runtime.ts'
import type { Choosable } from '../../titles.ts'
import { Part } from './part.tsx'

type HomeworkProps = Pick<CouplePage, 'counselling' | 'homework'> & {
  choosable: readonly Choosable[]
  titles: Record<string, string>
}

export function HomeworkPart({ counselling, homework, choosable, titles }: HomeworkProps) {
  const t = useTranslations('desk.couple.homework')
  const m = useTranslations('desk.couple.meetings')
  const door = useChange()
  const [exercise, setExercise] = useState('')
  const at = `/api/desk/couples/${counselling}/homework` as const
  const give = async () => {
    if (exercise !== '' && (await door.change(at, { exercise }))) setExercise('')
  }
  return (
    <Part title={t('title')} text={t('text')}>
      {homework.length === 0 && <p className="mb-3 text-quiet">{t('none')}</p>}
      <ul className="mb-3 divide-y divide-line">
        {homework.map(({ homework: id, exercise: given, done }) => (
          <li key={id} className="flex items-center gap-2 py-1">
            <span className="min-w-0 flex-1">
              <span className="block">{titles[given] ?? given}</span>
              <span className="flex items-center gap-1.5 text-small text-quiet">
                {done && <Check aria-hidden="true" className="size-4" />}
                {t(done === null ? 'untold' : done ? 'done' : 'not-done')}
              </span>
            </span>
            <IconButton
              label={t('take-back', { exercise: titles[given] ?? given })}
              onClick={() => door.change(`${at}/${id}/take-back`, {})}
            >
              <X aria-hidden="true" className="size-5" />
            </IconButton>
          </li>
        ))}
      </ul>
      <SelectField
        label={t('choose')}
        none={m('add')}
        options={choosable.map(({ id, title }) => ({ value: id, label: title }))}
        value={exercise}
        onValue={setExercise}
      />
      <Button tone="soft" busy={door.busy} onClick={give} className="mt-3">
        {t('give')}
      </Button>
      <Notice tone="wrong" className="mt-3">
        {door.refused}
      </Notice>
    </Part>
  )
}
