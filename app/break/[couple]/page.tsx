// Calling a break outside of any exercise: until when, and how one will begin again. Only for who sits in that couple.
import { getTranslations } from 'next-intl/server'
import { signedIn } from '#app/asking/signed-in.ts'
import { NothingFound } from '#app/nothing-found.tsx'
import { isolated } from '#app/ui/isolated.ts'
import { PageFrame } from '#app/ui/page-frame.tsx'
import { Sentences } from '#app/words/sentences.tsx'
import { getRuntime } from '#server/runtime.ts'
import { CallForm } from './call-form.tsx'

export default async function CallBreak({ params }: PageProps<'/break/[couple]'>) {
  const { couple } = await params
  const person = await signedIn()
  const home = person && (await getRuntime().reads.home(person))
  const own = home?.couples.find((each) => each.couple === couple)
  if (!own?.partner) return <NothingFound />
  const t = await getTranslations('break-from-home.call')
  const name = isolated(own.partner)
  return (
    <PageFrame>
      <h1 className="font-serif text-title">{t('title')}</h1>
      <p className="mt-3">{t('text', { name })}</p>
      <Sentences of={['break-from-home']}>
        <CallForm couple={couple} name={name} />
      </Sentences>
    </PageFrame>
  )
}
