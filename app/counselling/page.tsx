// Who counsels the two, for either of them; and where a counsellor's link leads. The token stays in the browser until it is looked up.
import { getTranslations } from 'next-intl/server'
import { signedIn } from '#app/asking/signed-in.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { isolated } from '#app/ui/isolated.ts'
import { PageFrame } from '#app/ui/page-frame.tsx'
import { RowLink } from '#app/ui/row-link.tsx'
import { LocaleSwitch } from '#app/words/locale-switch.tsx'
import { Sentences } from '#app/words/sentences.tsx'
import { getRuntime } from '#server/runtime.ts'
import { CounsellorCode } from './counsellor-code.tsx'
import { FromLink } from './from-link.tsx'

export default async function CounsellingPage() {
  return (
    <PageFrame bar={<LocaleSwitch />}>
      <Sentences of={['counselling', 'join']}>
        <FromLink>
          <Listed />
        </FromLink>
      </Sentences>
    </PageFrame>
  )
}

async function Listed() {
  const t = await getTranslations('counselling.list')
  const person = await signedIn()
  const { reads } = getRuntime()
  const seen = person ? await reads.counsellings(person) : []
  const couples = person ? (await reads.home(person)).couples.filter(({ partner }) => partner !== null) : []
  return (
    <div className="grid gap-8">
      <div>
        <h1 className="font-serif text-title">{t('title')}</h1>
        <p className="mt-4 text-lead">{t(seen.length > 0 ? 'text' : 'none')}</p>
        {seen.length === 0 && <p className="mt-2">{t('none-text')}</p>}
      </div>
      <ul className="grid grid-cols-1 gap-2.5 empty:hidden">
        {seen.map(({ counselling, counsellor, partner, couple, endedAt }) => (
          <RowLink key={counselling} href={`/counselling/${counselling}`} title={isolated(counsellor)}>
            {endedAt !== null ? t('ended') : couple === null ? t('waiting') : partner && isolated(partner)}
          </RowLink>
        ))}
      </ul>
      {couples.map(({ couple, partner }) => (
        <CounsellorCode key={couple} couple={couple} partner={couples.length > 1 ? partner : null} />
      ))}
      <ButtonLink href="/" tone="soft" className="justify-self-start">
        {t('home')}
      </ButtonLink>
    </div>
  )
}
