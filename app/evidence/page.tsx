// What studies of programmes like this one found, each with its year and its limit. None of them was a study of Halfway, and it says so first.
import { useTranslations } from 'next-intl'
import { PageFrame } from '#app/ui/page-frame.tsx'
import { STUDIES } from './studies.ts'

const NAMES = Object.keys(STUDIES) as (keyof typeof STUDIES)[]

export default function Evidence() {
  const t = useTranslations('evidence')
  return (
    <PageFrame>
      <h1 className="font-serif text-title">{t('title')}</h1>
      {/* [EX82] */}
      <p className="mt-3 text-lead">{t('not-tested')}</p>
      <p className="mt-3 text-quiet">{t('size')}</p>
      <ul className="mt-8 grid gap-8">
        {NAMES.map((study) => (
          <li key={study}>
            <h2 className="font-serif text-prompt">{t(`studies.${study}.kind`)}</h2>
            <p className="mt-2">{t(`studies.${study}.found`)}</p>
            <p className="mt-2">
              <span className="font-semibold">{t('limit')}: </span>
              {t(`studies.${study}.limit`)}
            </p>
            <p className="mt-2 text-small text-quiet">
              {t('source')}: {STUDIES[study]}
            </p>
          </li>
        ))}
      </ul>
      <section className="mt-10 border-t border-line pt-6">
        <h2 className="mb-2 font-serif text-prompt">{t('so')}</h2>
        <p>{t('so-text')}</p>
      </section>
    </PageFrame>
  )
}
