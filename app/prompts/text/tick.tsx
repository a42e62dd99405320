'use client'
// One thing that is so or not, ticked by whoever it is about. A native checkbox beneath its own look.
import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { ChosenWord } from '#app/ui/choice-cards.tsx'

type TickProps = { checked: boolean; onChecked: (checked: boolean) => void; children: ReactNode }

export function Tick({ checked, onChecked, children }: TickProps) {
  return (
    <label className="flex min-h-12 items-center gap-3 rounded-small py-2 has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus">
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onChecked(event.target.checked)}
        className="peer sr-only"
      />
      <span
        aria-hidden="true"
        className="grid size-6 shrink-0 place-items-center rounded-small border-2 border-edge bg-raised text-on-accent peer-checked:border-accent peer-checked:bg-accent [&>svg]:invisible peer-checked:[&>svg]:visible"
      >
        <Check className="size-4" strokeWidth={3} />
      </span>
      <span className="min-w-0">{children}</span>
      <ChosenWord />
    </label>
  )
}
