// What a search found: each session with the words that fit, whose they are, and the way to the letter, or to the room while it goes on.
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { TimeText } from '#app/ui/time-text.tsx'
import { Words } from '#app/ui/words.tsx'
import type { FoundSession } from '#server/runtime.ts'

type FoundProps = { found: readonly FoundSession[]; titles: Record<string, string> }
type Hit = FoundSession['hits'][number]

export function FoundSessions({ found, titles }: FoundProps) {
  const t = useTranslations('looking-back.reflections.search')
  return (
    <ol className="mt-4 grid grid-cols-1 gap-4">
      {found.map(({ session, exercise, at, closed, names, hits }) => (
        <li
          key={session}
          className="relative rounded-card border border-edge bg-raised px-5 py-4 hover:border-ink sm:px-6"
        >
          <h2 className="font-serif text-prompt">
            <Link
              href={closed ? `/reflections/${session}` : `/room/${session}`}
              className="after:absolute after:inset-0 after:rounded-card"
            >
              {titles[exercise]}
            </Link>
          </h2>
          <p className="text-small text-quiet">
            <TimeText at={at} as="date" />
            {!closed && ` · ${t('underway')}`}
          </p>
          {hits.map((hit) => (
            <FoundWords key={`${hit.by} ${hit.text}`} hit={hit} names={names} />
          ))}
        </li>
      ))}
    </ol>
  )
}

function FoundWords({ hit: { by, text, locale, own }, names }: { hit: Hit; names: FoundSession['names'] }) {
  const t = useTranslations('looking-back.reflections.search')
  const said = locale ? { locale } : {}
  return (
    <div className="mt-4">
      {by ? <Words text={text} seat={by} name={names[by]} {...said} /> : <Words text={text} {...said} />}
      {own && <p className="mt-1 text-small text-quiet">{t('own')}</p>}
    </div>
  )
}
