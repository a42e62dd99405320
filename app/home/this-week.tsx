// What matters this week: what was agreed, the loop as last drawn, the couple's word. It asks one thing, gently, or nothing.
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { AskedCard, aboutIn } from '#app/looking-back/asked-card.tsx'
import type { WrittenWeek } from '#app/looking-back/week.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { DrawnFigure } from '#app/ui/drawing.tsx'
import { isolated } from '#app/ui/isolated.ts'
import { Lines } from '#app/ui/pieces.tsx'
import { OwnWords } from '#app/ui/words.tsx'

const SAID = 'font-serif text-lead not-first:mt-2'

/**
 * `several`: there are other couples beside this one, so that it says with whom. `asks`: the question of what became of something stands
 * here, and not above as the next thing.
 */
export function ThisWeek({ week, several, asks }: { week: WrittenWeek; several: boolean; asks: boolean }) {
  const t = useTranslations('looking-back.week')
  const all = useTranslations('looking-back.agreements')
  const { couple, partner, agreements, more, loop, word, asked } = week
  const about = aboutIn(week)
  const rest = agreements.filter((one) => one !== about)
  return (
    <section className="pt-12">
      <h2 className="mb-4 font-serif text-prompt">
        {several && partner ? t('title-with', { name: isolated(partner) }) : t('title')}
      </h2>
      <div className="gap-4 lg:columns-2">
        {asks && asked && <AskedCard week={week} />}
        {(rest.length > 0 || more) && (
          <Part title={t('agreed')}>
            <ul className="grid gap-4">
              {rest.map(({ session, step, lines }) => (
                <li key={session + step} className="border-line not-first:border-t not-first:pt-4">
                  <Lines className={SAID} of={lines} />
                </li>
              ))}
            </ul>
            <ButtonLink href={`/reflections/agreements?couple=${couple}`} tone="plain" className="mt-2 -ms-3">
              {all('link')}
            </ButtonLink>
          </Part>
        )}
        {loop && (
          <Part title={t('loop')}>
            <Lines className={SAID} of={about === loop ? [] : loop.lines} />
            {loop.drawn && <DrawnFigure drawn={loop.drawn} />}
          </Part>
        )}
        {word && (
          <Part title={t('word')}>
            <p className="font-serif text-lead">
              <OwnWords text={word} bare />
            </p>
          </Part>
        )}
      </div>
    </section>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Card className="mb-4 break-inside-avoid">
      <h3 className="mb-2 text-small font-semibold text-quiet">{title}</h3>
      {children}
    </Card>
  )
}
