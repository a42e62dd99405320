// A guest's code on paper: made here when asked for, shown this once. `held`: of the one whose place is held on this phone, in that session.
import { getTranslations } from 'next-intl/server'
import { signedIn } from '#app/asking/signed-in.ts'
import { NothingFound } from '#app/nothing-found.tsx'
import { isolated } from '#app/ui/isolated.ts'
import { PageFrame } from '#app/ui/page-frame.tsx'
import { Sentences } from '#app/words/sentences.tsx'
import { getRuntime, type Person } from '#server/runtime.ts'
import { isRefusal } from '#shared/session/refusal.ts'
import { PaperCode } from './paper-code.tsx'

type Whose = { held: string | null; name: string | null }

export default async function PaperCodePage({ searchParams }: PageProps<'/my-place/code'>) {
  const person = await signedIn()
  const whose = person && (await whoseCode(person, (await searchParams).held))
  if (!whose) return <NothingFound />
  const t = await getTranslations('account.paper')
  return (
    <PageFrame>
      <h1 className="mb-4 font-serif text-title">
        {whose.name ? t('title-held', { name: isolated(whose.name) }) : t('title')}
      </h1>
      <Sentences of={['account']}>
        <PaperCode held={whose.held} />
      </Sentences>
    </PageFrame>
  )
}

/** Null where there is no such code: who has an account has recovery codes, and nobody makes another's. */
async function whoseCode(person: Person, held: string | string[] | undefined): Promise<Whose | null> {
  if (held === undefined) return person.guest ? { held: null, name: null } : null
  const place = typeof held === 'string' ? await getRuntime().reads.session(person, held) : null
  if (!place || isRefusal(place) || place.holds === null) return null
  return { held: place.session, name: place.frame.view.names[place.holds.seat] }
}
