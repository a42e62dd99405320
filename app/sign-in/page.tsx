// Signing in where one is not known yet. Whoever has rooms on this device as a guest is told that they come along.
import { getLocale, getTranslations } from 'next-intl/server'
import { signedIn } from '#app/signed-in.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { isolated } from '#app/ui/isolated.ts'
import { Notice } from '#app/ui/notice.tsx'
import { PageFrame } from '#app/ui/page-frame.tsx'
import { Sentences } from '#app/ui/sentences.tsx'
import { Wordmark } from '#app/ui/wordmark.tsx'
import { getRuntime, type Person } from '#server/runtime.ts'
import { Recover } from './recover.tsx'
import { SignIn } from './sign-in.tsx'

export default async function SignInPage() {
  const t = await getTranslations('account.sign-in')
  const person = await signedIn()
  return (
    <PageFrame bar={<Wordmark />}>
      <h1 className="mb-4 font-serif text-title">{t('title')}</h1>
      {person && !person.guest ? (
        <Already person={person} />
      ) : (
        <Sentences of={['account']}>
          <p className="mb-6 text-lead">{t('text')}</p>
          {person && <ComesAlong person={person} />}
          <div className="grid grid-cols-1 gap-10">
            <SignIn />
            <Recover />
            <p className="text-quiet">{t('none')}</p>
          </div>
        </Sentences>
      )}
    </PageFrame>
  )
}

async function Already({ person }: { person: Person }) {
  const t = await getTranslations('account.sign-in')
  const { address } = await getRuntime().reads.account(person)
  return (
    <>
      <p className="mb-6 text-lead [overflow-wrap:anywhere]">{t('already', { address: address ?? '' })}</p>
      <ButtonLink href="/account">{t('to-account')}</ButtonLink>
    </>
  )
}

async function ComesAlong({ person }: { person: Person }) {
  const t = await getTranslations('account.sign-in')
  const { couples } = await getRuntime().reads.home(person)
  if (couples.length === 0) return null
  const partners = couples.map(({ partner }) => (partner ? isolated(partner) : t('along-alone')))
  const names = new Intl.ListFormat(await getLocale()).format(new Set(partners))
  return <Notice className="mb-6 [overflow-wrap:anywhere]">{t('along', { names })}</Notice>
}
