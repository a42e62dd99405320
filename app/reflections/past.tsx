// Sessions as a list, the newest first: what each was, when, and what was agreed there, with what became of it.
import Link from 'next/link'
import { getLocale } from 'next-intl/server'
import { Lines } from '#app/ui/pieces.tsx'
import { TimeText } from '#app/ui/time-text.tsx'
import { writtenLines } from '#app/words/written.ts'
import type { PastSession } from '#server/runtime.ts'

type PastProps = { sessions: readonly PastSession[]; titles: Record<string, string> }

export async function Past({ sessions, titles }: PastProps) {
  const locale = await getLocale()
  const written = sessions.map(async (one) => ({ ...one, lines: await writtenLines(one.agreed, one.names, locale) }))
  return (
    <ol className="mt-8 grid grid-cols-1 gap-4">
      {(await Promise.all(written)).map(({ session, exercise, at, lines }) => (
        <li
          key={session}
          className="relative rounded-card border border-edge bg-raised px-5 py-4 transition-colors duration-150 hover:border-ink sm:px-6"
        >
          <h2 className="font-serif text-prompt">
            {/* The whole card leads to the letter, while its name for those who hear the page stays short. */}
            <Link href={`/reflections/${session}`} className="after:absolute after:inset-0 after:rounded-card">
              {titles[exercise]}
            </Link>
          </h2>
          <p className="text-small text-quiet">
            <TimeText at={at} as="date" />
          </p>
          <Lines of={lines} className="mt-2 font-serif" />
        </li>
      ))}
    </ol>
  )
}
