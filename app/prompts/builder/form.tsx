'use client'
// Writing the blanks of a sentence: what each is called, and what is filled in.
import { useTranslations } from 'next-intl'
import { BLANKS, FILLED_AS } from '#shared/prompts/bounds.ts'
import { ChoiceAt } from '../form/fields.tsx'
import { NamedPart, Parts } from '../form/parts.tsx'
import type { FormProps } from '../forms.tsx'

export function BuilderForm({ step, prompt, set, at }: FormProps<'builder'>) {
  const t = useTranslations('own-exercises.fields')
  const { blanks } = prompt
  return (
    <Parts step={step} part="blanks" ids={blanks.map(({ id }) => id)} bounds={BLANKS}>
      {(id, number) => (
        <div className="grid gap-3 sm:grid-cols-2">
          <NamedPart step={step} part="blanks" id={id} label={t('blank', { id })} />
          <ChoiceAt
            at={at(`blanks.${number - 1}.as`)}
            label={t('blank-as')}
            value={blanks[number - 1]?.as ?? 'words'}
            options={FILLED_AS.map((as) => ({ value: as, label: t(`as-${as}`) }))}
            onValue={(as) =>
              set({ ...prompt, blanks: blanks.map((blank) => (blank.id === id ? { ...blank, as } : blank)) })
            }
          />
        </div>
      )}
    </Parts>
  )
}
