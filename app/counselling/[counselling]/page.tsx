// One counselling, for either of the two: what they agree to themselves, what was looked at, what was written to them and what comes next.
import { useTranslations } from 'next-intl'
import { getLocale, getTranslations } from 'next-intl/server'
import { signedIn } from '#app/asking/signed-in.ts'
import { NothingFound } from '#app/nothing-found.tsx'
import { isolated } from '#app/ui/isolated.ts'
import { Notice } from '#app/ui/notice.tsx'
import { PageFrame } from '#app/ui/page-frame.tsx'
import { TimeText } from '#app/ui/time-text.tsx'
import { titlesFor } from '#app/words/library.ts'
import { Sentences } from '#app/words/sentences.tsx'
import { type Between, type CounsellingSeen, getRuntime, type Happening } from '#server/runtime.ts'
import { isRefusal } from '#shared/session/refusal.ts'
import { Consents } from './consents.tsx'
import { EndIt } from './end-it.tsx'
import { Handover } from './handover.tsx'
import { Looks } from './looks.tsx'
import { Part } from './part.tsx'
import { WhatComes } from './what-comes.tsx'

export default async function OneCounselling({ params }: { params: Promise<{ counselling: string }> }) {
  const person = await signedIn()
  const { counselling: id } = await params
  const { reads, now } = getRuntime()
  const seen = person && (await reads.counselling(person, id))
  const between = person && (await reads.desk.between(person, id))
  if (!seen || !between || isRefusal(seen) || isRefusal(between)) return <NothingFound />
  const titles = await titlesFor(await getLocale(), named(between))
  const t = await getTranslations('counselling')
  const name = isolated(seen.counsellor)
  const stands = seen.endedAt === null
  return (
    <PageFrame>
      <Sentences of={['counselling']}>
        <div className="grid grid-cols-1 gap-12">
          <Head seen={seen} />
          {stands && seen.shut && <Notice tone="kept">{t(`one.shut.${seen.shut}`, { name })}</Notice>}
          {stands && seen.shut !== 'disabled' && (
            <Consents
              counselling={id}
              name={name}
              now={now()}
              consents={seen.consents}
              openedSince={seen.openedSince}
            />
          )}
          {stands && between.handover && <Handover counselling={id} name={name} offered={between.handover} />}
          <Happened happened={between.happened} />
          <WhatComes name={name} between={between} titles={titles} couple={stands ? seen.couple : null} />
          <Part title={t('one.policy', { name })}>
            <p>{t(`link.policies.${seen.policy}`, { name })}</p>
          </Part>
          <Looks name={name} looks={between.looks} titles={titles} />
          {stands && <EndIt counselling={id} name={name} />}
          <p className="text-small text-quiet">{t('one.help')}</p>
        </div>
      </Sentences>
    </PageFrame>
  )
}

/** Every exercise that this page speaks of. */
function named({ homework, next, looks }: Between): { exercise: string }[] {
  const looked = looks.flatMap(({ exercise }) => exercise ?? [])
  return [...homework, ...[...(next?.exercises ?? []), ...looked].map((exercise) => ({ exercise }))]
}

async function Head({ seen: { counsellor, partner, since, endedAt, couple } }: { seen: CounsellingSeen }) {
  const t = await getTranslations('counselling.one')
  return (
    <header>
      <h1 className="font-serif text-title">{t('title', { name: isolated(counsellor) })}</h1>
      {partner && (
        <p className="mt-2 text-lead">
          {t.rich('with-partner', { partner: isolated(partner), date: () => <TimeText at={since} as="date" /> })}
        </p>
      )}
      {couple === null && endedAt === null && <p className="mt-2 text-lead">{t('waiting')}</p>}
      {endedAt !== null && (
        <p className="mt-2 text-lead">{t.rich('ended', { date: () => <TimeText at={endedAt} as="date" /> })}</p>
      )}
    </header>
  )
}

// What became of the counsellor's place without the two: a desk that was shut, a cover that began and ended, another who goes along now.
function Happened({ happened }: { happened: readonly Happening[] }) {
  const t = useTranslations('counselling.one')
  if (happened.length === 0) return null
  return (
    <Part title={t('happened')}>
      <ul className="grid gap-3">
        {happened.map((one) => (
          <li key={`${one.what} ${one.by} ${momentOf(one)}`}>
            <p>
              <Sentence of={one} />
            </p>
            <p className="text-small text-quiet">
              <TimeText at={momentOf(one)} as="moment" />
            </p>
          </li>
        ))}
      </ul>
    </Part>
  )
}

function Sentence({ of }: { of: Happening }) {
  const t = useTranslations('counselling.one.happening')
  const by = isolated(of.by)
  if (of.what !== 'cover') return t(of.what, { by })
  const { at, until } = of
  return t.rich(at === null ? 'cover' : 'covered', { by, until: () => <TimeText at={at ?? until} as="moment" /> })
}

function momentOf(one: Happening) {
  return one.what === 'cover' ? one.from : one.at
}
