// What both agree to show of their past: reflections over time, the loop as last drawn, agreements, and what was asked.
// What they do not agree to show stands there as hidden.

import { LockKeyhole } from 'lucide-react'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { DrawnFigure } from '#app/ui/drawing.tsx'
import { Lines } from '#app/ui/pieces.tsx'
import { RowLink } from '#app/ui/row-link.tsx'
import { TimeText } from '#app/ui/time-text.tsx'
import { readerFor, writtenLines } from '#app/words/exercise-words.ts'
import type { CouplePage } from '#server/runtime.ts'
import { LOOP } from '#shared/exercises/our-loop.ts'
import { draw } from '#shared/reflection/figures/draw.ts'
import type { Figure } from '#shared/reflection/sentences.ts'
import type { BySeat } from '#shared/session/seat.ts'
import { Part } from './part.tsx'

type PastProps = { page: CouplePage; titles: Record<string, string> }
type Names = BySeat<string | null>

const SAID = 'font-serif text-lead not-first:mt-2'

export function PastParts({ page, titles }: PastProps) {
  return (
    <>
      <Reflections page={page} titles={titles} />
      {page.past && <Loop loop={page.past.loop} />}
      <Agreements agreements={page.agreements} />
      <Brought brought={page.brought} />
    </>
  )
}

async function Reflections({ page: { past, counselling }, titles }: PastProps) {
  const t = await getTranslations('desk.couple.reflections')
  if (!past) return <Hidden title={t('title')} text={t('hidden')} />
  if (past.reflections.length === 0) return <Part title={t('title')} text={t('none')} />
  return (
    <Part title={t('title')}>
      <ul className="grid grid-cols-1 gap-2">
        {past.reflections.map(({ session, exercise, version, at }) => (
          <RowLink
            key={session}
            href={`/desk/couples/${counselling}/reflections/${session}`}
            title={titles[exercise] ?? ''}
          >
            <TimeText at={at} as="date" /> · {t('version', { version })}
          </RowLink>
        ))}
      </ul>
      {past.overTime && (
        <div className="mt-6">
          <h3 className="text-small font-semibold text-quiet">{t('over-time')}</h3>
          <Drawn {...past.overTime} exercises={['weather']} />
        </div>
      )}
    </Part>
  )
}

async function Loop({ loop }: { loop: NonNullable<CouplePage['past']>['loop'] }) {
  const [t, a] = [await getTranslations('desk.couple.loop'), await getTranslations('desk.reflection')]
  if (!loop) return <Part title={t('title')} text={t('none')} />
  const lines = await writtenLines(loop.said, loop.names, await getLocale())
  return (
    <Part
      title={t('title')}
      text={
        <>
          {t.rich('drawn', { date: () => <TimeText at={loop.at} as="date" /> })}. {a('theirs')}
        </>
      }
    >
      <Lines className={SAID} of={lines} />
      {loop.figure && <Drawn figure={loop.figure} names={loop.names} exercises={[LOOP.exercise]} />}
    </Part>
  )
}

async function Agreements({ agreements }: Pick<CouplePage, 'agreements'>) {
  const [t, a] = [await getTranslations('desk.couple.agreements'), await getTranslations('desk.reflection')]
  const locale = await getLocale()
  if (!agreements) return <Hidden title={t('title')} text={t('hidden')} />
  if (agreements.length === 0) return <Part title={t('title')} text={t('none')} />
  return (
    <Part title={t('title')} text={a('theirs')}>
      <ul className="grid grid-cols-1 gap-4">
        {
          await Promise.all(
            agreements.map(async ({ session, step, said, names, due }) => (
              <li key={session + step} className="border-line not-first:border-t not-first:pt-4">
                {due && <p className="mb-1 text-small font-semibold text-accent">{t('due')}</p>}
                <Lines className={SAID} of={await writtenLines(said, names, locale)} />
              </li>
            )),
          )
        }
      </ul>
    </Part>
  )
}

async function Brought({ brought }: Pick<CouplePage, 'brought'>) {
  const t = await getTranslations('desk.couple.brought')
  const locale = await getLocale()
  if (brought.length === 0) return null
  return (
    <Part title={t('title')}>
      <ul className="grid grid-cols-1 gap-3">
        {brought.map(({ key, at, texts }) => (
          <li key={key}>
            {(texts[locale] ?? Object.values(texts)[0])?.prompt}
            <p className="text-small text-quiet">
              <TimeText at={at} as="date" />
            </p>
          </li>
        ))}
      </ul>
    </Part>
  )
}

async function Drawn({ figure, names, exercises }: { figure: Figure; names: Names; exercises: string[] }) {
  return <DrawnFigure drawn={draw(figure, await readerFor(await getLocale(), names, exercises))} />
}

function Hidden({ title, text }: { title: string; text: ReactNode }) {
  return (
    <section className="rounded-card border border-dashed border-edge p-[min(1.25rem,5vw)] sm:p-6">
      <h2 className="flex items-center gap-2 font-serif text-lead font-semibold">
        <LockKeyhole aria-hidden="true" className="size-5 text-quiet" />
        {title}
      </h2>
      <p className="mt-1 text-small text-quiet">{text}</p>
    </section>
  )
}
