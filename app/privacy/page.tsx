// In plain words: what is stored, who can read it, and who runs this server. It promises nothing that the code does not keep.
import { useTranslations } from 'next-intl'
import { isolated } from '#app/ui/isolated.ts'
import { ListPart } from '#app/ui/list-part.tsx'
import { PageFrame } from '#app/ui/page-frame.tsx'
import { getRuntime } from '#server/runtime.ts'

export default function Privacy() {
  const t = useTranslations('leaving.privacy')
  const { hostName: runBy, roomsKeptDays } = getRuntime()
  return (
    <PageFrame>
      <h1 className="font-serif text-title">{t('title')}</h1>
      <ListPart title={t('who.title')}>
        <li>{t('who.partner')}</li>
        <li>{t('who.counsellor')}</li>
        <li>{runBy ? t('who.host', { name: isolated(runBy) }) : t('who.host-unnamed')}</li>
        <li>{t('who.nobody')}</li>
      </ListPart>
      <ListPart title={t('stored.title')}>
        <li>{t('stored.words')}</li>
        <li>{t('stored.names')}</li>
        <li>{t('stored.plain')}</li>
        <li>{t('stored.none')}</li>
        <li>{t('stored.leaving')}</li>
        {roomsKeptDays !== null && <li>{t('stored.unused', { days: roomsKeptDays })}</li>}
      </ListPart>
      <ListPart title={t('device.title')}>
        <li>{t('device.cookie')}</li>
        <li>{t('device.drafts')}</li>
        <li>{t('device.shared')}</li>
        <li>{t('device.one-phone')}</li>
      </ListPart>
      <section className="mt-8">
        <h2 className="mb-2 font-serif text-prompt">{t('not.title')}</h2>
        <p>{t('not.text')}</p>
      </section>
    </PageFrame>
  )
}
