// Signing in where one is not known yet. Whoever has rooms on this device as a guest is told that they come along.
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { signedIn } from '#app/asking/signed-in.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { isolated } from '#app/ui/isolated.ts'
import { Notice } from '#app/ui/notice.tsx'
import { PageFrame } from '#app/ui/page-frame.tsx'
import { Sentences } from '#app/words/sentences.tsx'
import { getRuntime, type Person } from '#server/runtime.ts'
import { LANGUAGES } from '#shared/locale.ts'
import { AskAlong } from './along.tsx'
import { Recover } from './recover.tsx'
import { SignIn } from './sign-in.tsx'

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const [t, paper] = [await getTranslations('account.sign-in'), await getTranslations('account.paper')]
  const person = await signedIn()
  const leads = leadsTo(await searchParams)
  return (
    <PageFrame>
      <h1 className="mb-4 font-serif text-title">{t('title')}</h1>
      {person && !person.guest ? (
        <Already person={person} />
      ) : (
        <Sentences of={['account']}>
          <p className="mb-6 text-lead">{t('text')}</p>
          <Along names={person && (await namesHere(person))}>
            <div className="grid grid-cols-1 gap-10">
              <SignIn leads={leads} />
              <Recover leads={leads} />
              <div>
                <p className="text-quiet">{t('none')}</p>
                <ButtonLink href="/my-place" tone="plain" className="-ms-3">
                  {paper('link')}
                </ButtonLink>
              </div>
            </div>
          </Along>
        </Sentences>
      )}
    </PageFrame>
  )
}

/** Back to the meeting or the desk somebody came from, else home. Nothing else of an address is followed. */
function leadsTo({ meeting, desk }: Record<string, string | string[] | undefined>): string {
  if (desk !== undefined) return '/desk'
  return typeof meeting === 'string' && /^[0-9a-f-]{36}$/.test(meeting) ? `/here/${meeting}` : '/'
}

async function Already({ person }: { person: Person }) {
  const t = await getTranslations('account.sign-in')
  const { address } = await getRuntime().reads.account(person)
  return (
    <>
      <p className="mb-6 text-lead">{t('already', { address: address ?? '' })}</p>
      <ButtonLink href="/account">{t('to-account')}</ButtonLink>
    </>
  )
}

async function Along({ names, children }: { names: string | null; children: ReactNode }) {
  const t = await getTranslations('account.sign-in')
  if (!names) return children
  return (
    <AskAlong names={names}>
      <Notice className="mb-6">{t('along', { names })}</Notice>
      {children}
    </AskAlong>
  )
}

/** With whom this guest has rooms. */
async function namesHere(person: Person): Promise<string | null> {
  const t = await getTranslations('account.sign-in')
  const { couples } = await getRuntime().reads.home(person)
  if (couples.length === 0) return null
  const partners = couples.map(({ partner }) => (partner ? isolated(partner) : t('along-alone')))
  // [WO12]
  return new Intl.ListFormat(LANGUAGES[await getLocale()].region).format(new Set(partners))
}
