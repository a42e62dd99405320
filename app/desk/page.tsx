// A counsellor's day: their couples, what comes next with each, and what is due. It shows no word of anybody's.
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { ButtonLink } from '#app/ui/button.tsx'
import { Download } from '#app/ui/download.tsx'
import { isolated } from '#app/ui/isolated.ts'
import { TimeText } from '#app/ui/time-text.tsx'
import { titlesFor } from '#app/words/library.ts'
import { Sentences } from '#app/words/sentences.tsx'
import { getRuntime, type Today } from '#server/runtime.ts'
import { isRefusal } from '#shared/session/refusal.ts'
import { AskedToTake } from './asked.tsx'
import { atDesk } from './asking.ts'
import { CoupleCard } from './couple-card.tsx'
import { DeskFrame } from './frame.tsx'
import { Fresh } from './fresh.tsx'
import { ShutDesk } from './shut.tsx'

export default async function DeskPage() {
  const person = await atDesk()
  const { reads } = getRuntime()
  const fresh = await reads.desk.standing(person)
  const today = await reads.desk.today(person)
  if (isRefusal(today)) return today.refused === 'second-way-needed' ? <ShutDesk /> : notFound()
  const { name, couples, asked, former, now } = today
  const t = await getTranslations('desk.today')
  const titles = await titlesFor(
    await getLocale(),
    couples.flatMap(({ opened }) => opened),
  )
  return (
    <DeskFrame here="today">
      <Fresh of={fresh} />
      <Sentences of={['desk']}>
        <h1 className="font-serif text-title">{t('title')}</h1>
        <p className="mt-3 text-lead text-quiet">
          {couples.length > 0 ? t('for', { name: isolated(name) }) : t('empty')}
        </p>
        {asked.map((one) => (
          <AskedToTake key={one.counselling} asked={one} />
        ))}
        {couples.length > 0 ? (
          <ul className="mt-8 grid grid-cols-1 gap-4 md:grid-cols-2">
            {couples.map((couple) => (
              <CoupleCard key={couple.counselling} couple={couple} titles={titles} now={now} />
            ))}
          </ul>
        ) : (
          <ButtonLink href="/desk/couples/new" className="mt-8">
            {t('new')}
          </ButtonLink>
        )}
        <Former former={former} />
      </Sentences>
    </DeskFrame>
  )
}

async function Former({ former }: Pick<Today, 'former'>) {
  const [t, d] = [await getTranslations('desk.today'), await getTranslations('desk')]
  if (former.length === 0) return null
  return (
    <section className="mt-14 max-w-text">
      <h2 className="font-serif text-prompt">{t('former')}</h2>
      <p className="mt-1 mb-2 text-quiet">{t('former-text')}</p>
      <ul>
        {former.map(({ counselling, alias, handedOver, since }) => (
          <li
            key={counselling}
            className="flex flex-wrap items-center justify-between gap-x-6 border-line py-2 not-first:border-t"
          >
            <span>
              <Link
                href={`/desk/couples/${counselling}`}
                className="inline-flex min-h-11 items-center font-serif text-lead underline underline-offset-4"
              >
                {handedOver ? t('former-name') : isolated(alias ?? d('unnamed'))}
              </Link>
              <span className="block text-small text-quiet">
                {t.rich('former-since', { date: () => <TimeText at={since} as="date" /> })}
              </span>
            </span>
            <Download
              href={`/api/desk/couples/${counselling}/copy.md`}
              className="inline-flex min-h-11 items-center px-1 font-semibold text-accent underline underline-offset-4"
            >
              {t('take-notes')}
            </Download>
          </li>
        ))}
      </ul>
    </section>
  )
}
