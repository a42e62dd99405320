// What was done, said plainly. It asks nothing of anybody and knows nothing of whom it was about.
import { getTranslations } from 'next-intl/server'
import { NothingFound } from '#app/nothing-found.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { PageFrame } from '#app/ui/page-frame.tsx'

const DONE = ['delete-mine', 'asked', 'delete-all', 'leave', 'kept'] as const

export default async function LeavingDone({ params }: { params: Promise<{ done: string }> }) {
  const given = (await params).done
  const done = DONE.find((each) => each === given)
  if (!done) return <NothingFound />
  const t = await getTranslations('leaving')
  return (
    <PageFrame>
      <h1 className="font-serif text-title">{t(`done.${done}.title`)}</h1>
      <p className="mt-4 text-lead">{t(`done.${done}.text`)}</p>
      <ButtonLink href="/" tone="soft" className="mt-8">
        {t('home')}
      </ButtonLink>
    </PageFrame>
  )
}
