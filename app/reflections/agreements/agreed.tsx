// Agreements one below the other: what was agreed and what became of it, where it comes from, and saying what became of it.
import { useTranslations } from 'next-intl'
import { LookBack, type Voices } from '#app/looking-back/look-back.tsx'
import { Lines } from '#app/ui/pieces.tsx'
import { TimeText } from '#app/ui/time-text.tsx'
import type { Piece } from '#shared/reflection/written/reader.ts'
import type { Instant } from '#shared/time.ts'

type AgreedProps = { title: string | null; agreements: readonly Agreement[] }
type Agreement = {
  session: string
  step: string
  title: string
  at: Instant
  open: boolean
  lines: Piece[][]
  voices: Voices
}

export function Agreed({ title: heading, agreements }: AgreedProps) {
  const t = useTranslations('looking-back.agreements')
  if (agreements.length === 0) return null
  return (
    <section className="pt-9">
      {heading && <h2 className="mb-4 font-serif text-prompt">{heading}</h2>}
      <ul className="grid grid-cols-1 gap-4">
        {agreements.map(({ session, step, title, at, open, lines, voices }) => (
          <li key={session + step} className="rounded-card border border-edge bg-raised px-5 py-4 sm:px-6">
            <Lines of={lines} className="font-serif not-first:mt-2 first:text-lead" />
            <p className="mt-2 text-small text-quiet">
              {t.rich('from', { exercise: () => title, when: () => <TimeText at={at} as="date" /> })}
            </p>
            {voices.here.length > 0 && (
              <LookBack at={{ session, step, review: 'agreement' }} voices={voices} again={!open} />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
