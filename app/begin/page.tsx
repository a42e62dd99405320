// Picking an exercise: one that is suggested, and all of them in groups. Each says what it is for and how long it takes.
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { getLocale, getTranslations } from 'next-intl/server'
import { type ReactNode, useId } from 'react'
import { signedIn } from '#app/asking/signed-in.ts'
import { PageFrame } from '#app/ui/page-frame.tsx'
import { suggestionIn } from '#app/way-parts/suggestion.ts'
import { listedIn } from '#app/words/library.ts'
import { getRuntime } from '#server/runtime.ts'
import { GROUPED, GROUPS, suggestedAfter } from '#shared/exercises/suggested.ts'

export default async function Begin() {
  const t = await getTranslations('home.choose')
  const locale = await getLocale()
  const person = await signedIn()
  const { couples } = person ? await getRuntime().reads.home(person) : { couples: [] }
  const two = couples.find(({ partner }) => partner !== null)
  const rows = (await listedIn(locale, couples)).map(({ id, title, for: purpose, minutes }) => {
    return { exercise: id, title, purpose, minutes, href: `/begin/${id}` }
  })
  // [ST48]
  const suggested =
    person && two
      ? await suggestionIn(person, two, locale)
      : rows.find(({ exercise }) => exercise === suggestedAfter([]))
  return (
    <PageFrame>
      <h1 className="font-serif text-title">{t('title')}</h1>
      <p className="mt-3 text-quiet">{t('text')}</p>
      {suggested && (
        <Rows title={t('recommended')}>
          <Row {...suggested} look="border-lamp bg-lit" />
        </Rows>
      )}
      {GROUPS.map((group) => {
        const rest = rows.filter(
          ({ exercise }) => GROUPED[group].includes(exercise) && exercise !== suggested?.exercise,
        )
        return (
          rest.length > 0 && (
            <Rows key={group} title={t(`groups.${group}`)}>
              {rest.map((row) => (
                <Row key={row.exercise} {...row} look="border-edge bg-raised" />
              ))}
            </Rows>
          )
        )
      })}
      {rows.length === 0 && <p className="mt-8">{t('empty')}</p>}
    </PageFrame>
  )
}

function Rows({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="mt-8">
      <h2 id={id} className="mb-2 font-semibold">
        {title}
      </h2>
      <ul className="grid grid-cols-1 gap-2.5">{children}</ul>
    </section>
  )
}

type RowProps = { title: string; purpose: string; minutes: readonly [number, number]; href: string; look: string }

function Row({ title, purpose, minutes: [least, most], href, look }: RowProps) {
  const c = useTranslations('common')
  return (
    <li>
      <Link
        href={href}
        className={`block rounded-control border px-5 py-3 transition-colors duration-150 hover:border-ink ${look}`}
      >
        <span className="flex flex-wrap items-baseline justify-between gap-x-4">
          <span className="font-serif text-lead">{title}</span>
          <span className="text-small text-quiet">{c('minutes', { least, most })}</span>
        </span>
        <span className="mt-0.5 block text-small">{purpose}</span>
      </Link>
    </li>
  )
}
