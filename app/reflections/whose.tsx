// Of which couple the past is shown, for whoever is in several: the one asked for, or the one with the last letter.
import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '#app/ui/button.tsx'
import { isolated } from '#app/ui/isolated.ts'
import type { Home } from '#server/runtime.ts'

type Couple = Home['couples'][number]

export function whoseOf(home: Home, asked: string | string[] | undefined) {
  const couples = home.couples.filter(hasBeenTwo)
  return { couples, chosen: couples.find(({ couple }) => couple === asked) ?? latestOf(couples) }
}

/** A room in which nobody has joined yet has nothing to look back on. */
function hasBeenTwo({ partner, left, sessions }: Couple): boolean {
  return sessions.length > 0 && (partner !== null || left !== null || lastReflection(sessions) > 0)
}

function lastReflection(sessions: Couple['sessions']): number {
  return Math.max(0, ...sessions.flatMap(({ phase, at }) => (phase === 'closed' ? [at] : [])))
}

/** With whom the last letter was left; nobody else's place is told by it. */
function latestOf(couples: readonly Couple[]): Couple | undefined {
  return couples.toSorted((a, b) => lastReflection(b.sessions) - lastReflection(a.sessions))[0]
}

type OthersProps = {
  couples: readonly Couple[]
  chosen: Couple | undefined
  at: '/reflections' | '/reflections/agreements'
}

/** The same page of another couple, for whoever is in several. */
export async function Others({ couples, chosen, at }: OthersProps) {
  if (couples.length < 2) return null
  const t = await getTranslations('looking-back.reflections')
  return (
    <nav className="mt-5 flex flex-wrap gap-3">
      {couples.map(({ couple, partner, left }) => (
        <ButtonLink
          key={couple}
          href={`${at}?couple=${couple}`}
          tone={couple === chosen?.couple ? 'soft' : 'plain'}
          aria-current={couple === chosen?.couple ? 'page' : undefined}
        >
          {partner || left ? t('with', { name: isolated(partner ?? left ?? '') }) : t('title')}
        </ButtonLink>
      ))}
    </nav>
  )
}
