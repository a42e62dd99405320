'use client'
// Ready-made kind lines: the one who waits can send each once, and the one who asked for the break reads them. Nothing else crosses.
import { Check } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useNames, useScreen } from '#app/session/screen.tsx'
import { SeatMark } from '#app/ui/seat-mark.tsx'
import type { KindLine } from '#shared/session/commands.ts'
import { partnerOf } from '#shared/session/seat.ts'
import type { BreakView } from '#shared/session/view-shape.ts'

const LINES: readonly KindLine[] = ['take-your-time', 'i-am-here', 'thank-you-for-saying', 'see-you-soon']

export function KindLines({ taken }: { taken: BreakView }) {
  const { seat } = useScreen().view
  return taken.caller === seat ? <Received lines={taken.lines} caller={taken.caller} /> : <Sendable taken={taken} />
}

function Received({ lines, caller }: Pick<BreakView, 'lines' | 'caller'>) {
  const t = useTranslations('room.break')
  const { view } = useScreen()
  const { theirs } = useNames()
  const from = partnerOf(caller)
  if (lines.length === 0) return null
  return (
    <section role="status">
      <h2 className="mb-2 flex items-center gap-2 text-small text-quiet">
        <SeatMark seat={from} name={view.names[from]} className="size-6" />
        {t('from', { name: theirs })}
      </h2>
      <ul className="grid gap-1 font-serif text-lead italic">
        {lines.map((line) => (
          <li key={line} className="animate-fade">
            {t(`lines.${line}`)}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Sendable({ taken }: { taken: BreakView }) {
  const t = useTranslations('room.break')
  const { send, pending } = useScreen()
  const { theirs } = useNames()
  const sent = (line: KindLine) =>
    taken.lines.includes(line) || pending.some((command) => command.type === 'send-line' && command.line === line)
  return (
    <section>
      <h2 className="mb-3 font-semibold">{t('send', { name: theirs })}</h2>
      <ul className="grid gap-2 sm:grid-cols-2">
        {LINES.map((line) => (
          <li key={line}>
            <button
              type="button"
              aria-disabled={sent(line)}
              onClick={() => !sent(line) && send({ type: 'send-line', line })}
              className="flex min-h-12 w-full items-center justify-between gap-3 rounded-control border border-edge bg-raised px-4 py-2 text-start font-serif text-lead italic hover:border-ink aria-disabled:border-line aria-disabled:bg-transparent aria-disabled:text-quiet"
            >
              {t(`lines.${line}`)}
              {sent(line) && (
                <span className="inline-flex items-center gap-1 font-sans text-small not-italic">
                  <Check aria-hidden="true" className="size-4" />
                  {t('sent')}
                </span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
