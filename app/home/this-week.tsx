// What matters this week: what was agreed, the loop as last drawn, the couple's word. It asks one thing, gently, or nothing.
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ButtonLink } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { DrawnFigure } from '#app/ui/drawing.tsx'
import { isolated } from '#app/ui/isolated.ts'
import { Lines } from '#app/ui/pieces.tsx'
import { Sentences } from '#app/ui/sentences.tsx'
import { OwnWords } from '#app/ui/words.tsx'
import { LookBack } from './look-back.tsx'
import type { WrittenWeek } from './week.ts'

const SAID = 'font-serif text-lead not-first:mt-2'

/** `several`: there are other couples beside this one, so that it says with whom. */
export function ThisWeek({ week, several }: { week: WrittenWeek; several: boolean }) {
  const t = useTranslations('looking-back.week')
  const all = useTranslations('looking-back.agreements')
  const { couple, partner, agreements, more, loop, word, asked } = week
  const isAsked = ({ session, step }: { session: string; step: string }) =>
    asked?.at.session === session && asked.at.step === step
  const rest = agreements.filter((one) => !isAsked(one))
  const about = agreements.find(isAsked) ?? (loop && isAsked(loop) ? loop : null)
  return (
    <section className="pt-12">
      <h2 className="mb-4 font-serif text-prompt">
        {several && partner ? t('title-with', { name: isolated(partner) }) : t('title')}
      </h2>
      <div className="gap-4 lg:columns-2">
        {asked && about && (
          <Card className="mb-4 break-inside-avoid border-lamp! bg-lit!">
            <h3 className="mb-2 text-small font-semibold text-quiet">{t(`asks.${asked.at.review}`)}</h3>
            <Lines className={SAID} of={about.lines.slice(0, 1)} />
            <Sentences of={['looking-back']}>
              <LookBack {...asked} />
            </Sentences>
          </Card>
        )}
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
