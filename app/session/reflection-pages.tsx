'use client'
// The letter beside a talk, one block at a time: it turns to the block of the round by itself, and either turns it further on their own screen.
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { IconButton } from '#app/ui/button.tsx'
import { DrawnFigure } from '#app/ui/drawing.tsx'
import { Lines } from '#app/ui/pieces.tsx'
import type { Paragraph } from '#shared/reflection/written/write.ts'
import type { ReflectionBeside } from './reflection-beside.tsx'

/** `begins`: the block that this round begins with, counting from 0. */
type ReflectionPagesProps = { beside: ReflectionBeside | null; begins: (blocks: number) => number }

export function ReflectionPages({ beside, begins }: ReflectionPagesProps) {
  const t = useTranslations('room.walk')
  const count = beside?.paragraphs.length ?? 0
  const start = begins(count)
  const [at, turnTo] = useState(start)
  useEffect(() => turnTo(start), [start])
  const paragraph = beside?.paragraphs[at]
  if (!beside || !paragraph) return <p className="font-serif text-lead text-quiet italic">{t('none')}</p>
  return (
    <section
      aria-label={t('letter', { exercise: beside.title })}
      className="rounded-card border border-line bg-raised shadow-rest"
    >
      <header className="flex flex-wrap items-center gap-2 border-b border-line py-1 ps-5 pe-2">
        <p className="min-w-0 grow basis-40 text-small text-quiet">{t('letter', { exercise: beside.title })}</p>
        <div className="flex items-center gap-2">
          <IconButton label={t('back')} disabled={at === 0} onClick={() => turnTo(at - 1)}>
            <ChevronLeft aria-hidden="true" className="size-5 rtl:-scale-x-100" />
          </IconButton>
          <span aria-hidden="true" className="text-small tabular-nums text-quiet">
            {at + 1} / {count}
          </span>
          <IconButton label={t('on')} disabled={at === count - 1} onClick={() => turnTo(at + 1)}>
            <ChevronRight aria-hidden="true" className="size-5 rtl:-scale-x-100" />
          </IconButton>
        </div>
      </header>
      <div role="status" className="px-5 py-5 sm:px-7">
        <p className="sr-only">{t('where', { at: at + 1, count })}</p>
        <BlockShown key={at} paragraph={paragraph} />
        {!beside.own && <Question block={paragraph.block} />}
      </div>
    </section>
  )
}

const ASKED = ['heard', 'meet', 'differ', 'loop', 'asked'] as const

// [EX70] What somebody could begin from, of a letter that is walked through.
function Question({ block }: Pick<Paragraph, 'block'>) {
  const t = useTranslations('room.walk.asks')
  const asked = ASKED.find((one) => one === block)
  return asked ? <p className="mt-4 border-t border-line pt-4 text-quiet">{t(asked)}</p> : null
}

function BlockShown({ paragraph: { heading, lines, figures } }: { paragraph: Paragraph }) {
  return (
    <div className="animate-arrive">
      <h2 className="mb-3 text-small font-semibold text-quiet">{heading}</h2>
      <div className="grid gap-3 font-serif text-lead">
        <Lines of={lines.map(({ pieces }) => pieces)} />
      </div>
      {figures.map((drawn) => (
        <DrawnFigure key={drawn.says.join()} drawn={drawn} />
      ))}
    </div>
  )
}
