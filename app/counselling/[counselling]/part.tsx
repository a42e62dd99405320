// One part of the page, under its title.
import { type ReactNode, useId } from 'react'

export function Part({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="grid grid-cols-1 gap-3">
      <h2 id={id} className="font-serif text-prompt">
        {title}
      </h2>
      {children}
    </section>
  )
}
