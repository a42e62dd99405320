// A figure of a letter, and the same in words for whoever reads those more easily.
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import type { Drawn } from '#shared/reflection/figures/draw.ts'
import { AxesFigure } from './axes-figure.tsx'
import { InWords } from './in-words.tsx'
import { LoopFigure } from './loop-figure.tsx'
import { OrdersFigure } from './orders-figure.tsx'

export function DrawnFigure({ drawn }: { drawn: Drawn }) {
  const t = useTranslations('reflections.figure')
  const { title, says } = drawn
  const id = useId()
  return (
    <figure className="my-6 break-inside-avoid">
      <figcaption id={id} className="mb-3 font-sans text-small text-quiet">
        {title}
      </figcaption>
      <Picture drawn={drawn} />
      <InWords label={t('in-words')} says={says} about={id} />
    </figure>
  )
}

function Picture({ drawn }: { drawn: Drawn }) {
  switch (drawn.figure) {
    case 'axes':
    case 'over-time':
      return <AxesFigure axes={drawn.axes} />
    case 'orders':
      return <OrdersFigure columns={drawn.columns} />
    case 'loop':
      return <LoopFigure name={drawn.name} sides={drawn.sides} />
  }
}
