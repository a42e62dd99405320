// The start page of somebody who has been here: the two by name, the one next thing, and beneath it quietly all the rest.
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { AskedCard } from '#app/looking-back/asked-card.tsx'
import type { WrittenWeek } from '#app/looking-back/week.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { TablePicture } from '#app/ui/table-picture.tsx'
import type { Home } from '#server/runtime.ts'
import { BreakCards, CallBreak } from './breaks.tsx'
import { Greeting } from './greeting.tsx'
import { NextPlace, NextSuggested } from './next-card.tsx'
import type { NextThing } from './next-thing.ts'

type KnownProps = {
  couples: Home['couples']
  next: NextThing | null
  weeks: readonly WrittenWeek[]
  /** Where the other reaches this server. */
  origin: string
  /** The way to the desk, for who counsels. */
  desk: ReactNode
}

export function Known({ couples, next, weeks, origin, desk }: KnownProps) {
  const t = useTranslations('home')
  const asking = next?.kind === 'look-back' ? weeks.find(({ couple }) => couple === next.couple) : undefined
  // Something else is the one next thing.
  const quiet = next !== null || couples.some((own) => own.break?.holds)
  // [BR14]
  const mayBegin = couples.length === 0 || !couples.every((own) => own.break?.holds)
  return (
    <div className="grid grid-cols-1 items-start gap-x-16 gap-y-6 lg:grid-cols-[1fr_1.05fr]">
      <div className="grid grid-cols-1 gap-6">
        <header className="grid gap-1">
          <Greeting
            words={{
              plain: t('hello.plain'),
              morning: t('hello.morning'),
              day: t('hello.day'),
              evening: t('hello.evening'),
            }}
          />
          <h1 className="font-serif text-title">
            <Names couples={couples} />
          </h1>
        </header>
        <BreakCards couples={couples} />
        {asking && <AskedCard week={asking} />}
        {next?.kind === 'place' && <NextPlace place={next.place} origin={origin} />}
        {next?.kind === 'exercise' && <NextSuggested next={next.next} />}
        <div className="-mx-3 flex flex-wrap gap-x-2">
          {desk}
          {mayBegin && (
            <ButtonLink href="/begin" tone={quiet ? 'plain' : 'main'} className={quiet ? '' : 'mx-3'}>
              {t(next ? 'next.other' : 'begin-another')}
            </ButtonLink>
          )}
          <ButtonLink href="/code" tone="plain">
            {t('code')}
          </ButtonLink>
          <CallBreak couples={couples} />
        </div>
      </div>
      <TablePicture label={t('picture')} className="w-full max-lg:hidden" />
    </div>
  )
}

/** Of somebody with several couples, or alone: their own name. */
function Names({ couples }: Pick<KnownProps, 'couples'>) {
  const t = useTranslations('home')
  const locale = useLocale()
  const [one, ...others] = couples
  const names = new Set(couples.map(({ name }) => name))
  const [own = null] = names.size === 1 ? names : []
  if (!own) return t('title')
  const both = one?.partner && others.length === 0 ? [own, one.partner] : [own]
  // It knows which "and" a name takes.
  const parts = new Intl.ListFormat(locale, { type: 'conjunction' }).formatToParts(both)
  return parts.map(({ type, value }) => (type === 'element' ? <bdi key={value}>{value}</bdi> : value))
}
