// What a search found: each session with the words that fit, whose they are, and the way to the letter, or to the room while it goes on.
import { useTranslations } from 'next-intl'
import { Words } from '#app/ui/words.tsx'
import type { FoundSession } from '#server/runtime.ts'
import { SessionCard } from './session-card.tsx'

type FoundProps = { found: readonly FoundSession[]; titles: Record<string, string> }
type Hit = FoundSession['hits'][number]

export function FoundSessions({ found, titles }: FoundProps) {
  const t = useTranslations('looking-back.reflections.search')
  return (
    <ol className="mt-4 grid grid-cols-1 gap-4">
      {found.map(({ session, exercise, at, closed, names, hits }) => (
        <SessionCard
          key={session}
          href={closed ? `/reflections/${session}` : `/room/${session}`}
          title={titles[exercise]}
          at={at}
          beside={!closed && ` · ${t('underway')}`}
        >
          {hits.map((hit) => (
            <FoundWords key={`${hit.by} ${hit.text}`} hit={hit} names={names} />
          ))}
        </SessionCard>
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

/** That something is missing from what is shown, because it does not open any more. Nothing where nothing is missing. */
export function UnreadNote({ count }: { count: number }) {
  const t = useTranslations('common.unread')
  return count > 0 ? <p className="mt-6 text-quiet">{t('count', { count })}</p> : null
}
