// A part of a page that is a list of sentences beneath its title.
import type { ReactNode } from 'react'

export function ListPart({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-8">
      <h2 className="mb-2 font-serif text-prompt">{title}</h2>
      <ul className="grid list-disc gap-2 ps-6 marker:text-quiet">{children}</ul>
    </section>
  )
}
