'use client'
// The library's prompts by exercise, with a search over their words. One can be picked.
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { LineField } from '#app/ui/field.tsx'
import type { Bringable } from './library.ts'

type ShelfProps = { library: readonly Bringable[]; picked: Bringable | null; onPicked: (prompt: Bringable) => void }

export function Shelf({ library, picked, onPicked }: ShelfProps) {
  const t = useTranslations('hosting.bring')
  const [wanted, setWanted] = useState('')
  const found = library.filter((prompt) => isFound(prompt, wanted))
  const titles = [...new Set(found.map(({ title }) => title))]
  return (
    <div className="grid grid-cols-1 gap-3">
      <LineField label={t('search')} value={wanted} onValue={setWanted} type="search" />
      <p role="status" className="sr-only">
        {t('found', { count: found.length })}
      </p>
      <fieldset
        aria-label={t('shelf')}
        className="max-h-[38dvh] overflow-y-auto rounded-control border border-line p-2"
      >
        {found.length === 0 && <p className="p-3 text-quiet">{t('none')}</p>}
        {titles.map((title) => (
          <fieldset key={title} className="mb-3 last:mb-0">
            <legend className="px-2 pt-1 text-small font-semibold text-quiet">{title}</legend>
            {found
              .filter((prompt) => prompt.title === title)
              .map((prompt) => (
                <PromptRow
                  key={prompt.step}
                  prompt={prompt}
                  chosen={picked?.exercise === prompt.exercise && picked.step === prompt.step}
                  onPicked={onPicked}
                />
              ))}
          </fieldset>
        ))}
      </fieldset>
    </div>
  )
}

type PromptRowProps = { prompt: Bringable; chosen: boolean; onPicked: (prompt: Bringable) => void }

function PromptRow({ prompt, chosen, onPicked }: PromptRowProps) {
  const t = useTranslations('hosting.step.kinds')
  return (
    <label className="flex min-h-11 items-baseline gap-2.5 rounded-small px-2 py-2 hover:bg-sunken has-checked:bg-lit">
      <input type="radio" name="prompt" checked={chosen} onChange={() => onPicked(prompt)} className="accent-accent" />
      <span className="min-w-0">
        <span className="block leading-snug">{prompt.prompt}</span>
        <span className="block text-small text-quiet">{t(prompt.kind)}</span>
      </span>
    </label>
  )
}

/** Without regard to case or accents. */
function isFound({ title, prompt }: Bringable, wanted: string): boolean {
  return plain(wanted)
    .split(/\s+/)
    .every((word) => plain(`${title} ${prompt}`).includes(word))
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
