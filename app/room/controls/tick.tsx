// A box to tick with its sentence, one large target.
import { Check } from 'lucide-react'
import type { ReactNode } from 'react'

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
        className="grid size-6 shrink-0 place-items-center rounded-small border-2 border-edge bg-raised text-transparent peer-checked:border-accent peer-checked:bg-accent peer-checked:text-on-accent"
      >
        <Check className="size-4" strokeWidth={3} />
      </span>
      <span className="min-w-0">{children}</span>
    </label>
  )
}
