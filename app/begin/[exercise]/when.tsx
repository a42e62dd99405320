'use client'
// When to begin with somebody who has a place here: at once, or at a time that they may take up.
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ChoiceCards } from '#app/ui/choice-cards.tsx'
import { LineField } from '#app/ui/field.tsx'
import { isolated } from '#app/ui/isolated.ts'

export type When = ReturnType<typeof useWhen>

/** `given` says whether it can be used, and shows what is wrong with it where not. */
export function useWhen() {
  const [later, setLater] = useState(false)
  const [text, setText] = useState('')
  const [wrong, setWrong] = useState(false)
  const at = later ? new Date(text).getTime() : null
  const given = () => {
    const fits = at === null || at > Date.now()
    setWrong(!fits)
    return fits
  }
  const write = (next: string) => {
    setText(next)
    setWrong(false)
  }
  return { later, setLater, text, write, wrong, at, given }
}

export function WhenChoice({ when, name }: { when: When; name: string }) {
  const t = useTranslations('home.when')
  return (
    <div className="grid gap-4">
      <ChoiceCards
        legend={t('title')}
        options={[
          { value: 'now', label: t('now') },
          { value: 'later', label: t('later') },
        ]}
        chosen={[when.later ? 'later' : 'now']}
        onChosen={([chosen]) => when.setLater(chosen === 'later')}
      />
      {when.later && (
        <LineField
          type="datetime-local"
          dir="ltr"
          label={t('label')}
          hint={t('hint', { name: isolated(name) })}
          error={when.wrong && t('past')}
          value={when.text}
          onValue={when.write}
        />
      )}
    </div>
  )
}
