// Where a code on paper is typed, on a device that does not know its owner any more.
import { getTranslations } from 'next-intl/server'
import { PageFrame } from '#app/ui/page-frame.tsx'
import { Sentences } from '#app/words/sentences.tsx'
import { EnterByPaper } from './enter-by-paper.tsx'

export default async function MyPlace() {
  const t = await getTranslations('account.paper')
  return (
    <PageFrame>
      <h1 className="mb-4 font-serif text-title">{t('enter-title')}</h1>
      <p className="mb-6 text-lead">{t('enter-text')}</p>
      <Sentences of={['account']}>
        <EnterByPaper />
      </Sentences>
    </PageFrame>
  )
}
