// Ways before one is taken: what each is for, and the exercises it leads through.
import { useTranslations } from 'next-intl'
import { ButtonLink } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import type { Titles, WayWords } from '#app/way-parts/ways-of.ts'
import { TakeWay } from './take-way.tsx'

type WayCardsProps = {
  ways: readonly WayWords[]
  titles: Titles
  /** Who would take it; without one it begins with the invitation to its first exercise. */
  couple?: string
}

export function WayCards({ ways, ...whose }: WayCardsProps) {
  return (
    <ul className="grid grid-cols-1 gap-4">
      {ways.map((way) => (
        <WayCard key={way.id} way={way} {...whose} />
      ))}
    </ul>
  )
}

function WayCard({ way, titles, couple }: Omit<WayCardsProps, 'ways'> & { way: WayWords }) {
  const t = useTranslations('ways.page')
  const [first] = way.exercises
  return (
    <li>
      <Card className="grid gap-3">
        <h2 className="font-serif text-prompt">{way.title}</h2>
        <p>{way.for}</p>
        <p className="text-small text-quiet">{way.exercises.map(titles).join(' · ')}</p>
        {way.own && <p className="text-small text-quiet">{way.own}</p>}
        {couple && <TakeWay couple={couple} way={way.id} />}
        {!couple && first && (
          <ButtonLink href={`/begin/${first}?way=${way.id}`} tone="soft" className="justify-self-start">
            {t('begin-with', { exercise: titles(first) })}
          </ButtonLink>
        )}
      </Card>
    </li>
  )
}
