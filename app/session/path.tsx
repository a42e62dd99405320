'use client'
// The thin path: where we are among the steps, and nothing about who is where.
import { useTranslations } from 'next-intl'

export function Path({ index, count }: { index: number; count: number }) {
  const t = useTranslations('room.path')
  const steps = Array.from({ length: count }, (_, at) => at)
  return (
    <div role="img" aria-label={t('where', { at: index + 1, count })} className="flex h-1.5 gap-1">
      {steps.map((at) => (
        <span
          key={at}
          className={`h-full flex-1 rounded-pill transition-colors duration-300 forced-colors:border ${lookOf(at, index)}`}
        />
      ))}
    </div>
  )
}

function lookOf(at: number, index: number): string {
  if (at === index) return 'bg-accent forced-color-adjust-none forced-colors:bg-[Highlight]'
  return at < index ? 'bg-edge' : 'bg-line'
}
