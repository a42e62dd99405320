// One part of a couple's page: what it is, a quiet line about it, and what is in it.
import { type ReactNode, useId } from 'react'
import { Card } from '#app/ui/card.tsx'

export function Part({ title, text, children }: { title: string; text?: ReactNode; children?: ReactNode }) {
  const id = useId()
  return (
    <Card aria-labelledby={id}>
      <h2 id={id} className="font-serif text-lead font-semibold">
        {title}
      </h2>
      {text && <p className="mt-1 text-small text-quiet">{text}</p>}
      {children && <div className="mt-3">{children}</div>}
    </Card>
  )
}
