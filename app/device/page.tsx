// Where one's own one-time link leads on another device.
import { getTranslations } from 'next-intl/server'
import { PageFrame } from '#app/ui/page-frame.tsx'
import { Sentences } from '#app/words/sentences.tsx'
import { ClaimPlace } from './claim-place.tsx'

export default async function Device() {
  const t = await getTranslations('join.device')
  return (
    <PageFrame>
      <h1 className="mb-4 font-serif text-title">{t('title')}</h1>
      <Sentences of={['join']}>
        <ClaimPlace />
      </Sentences>
    </PageFrame>
  )
}
