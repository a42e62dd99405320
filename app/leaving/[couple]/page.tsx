// The ways to take along, delete and leave, for one couple. Each leads to a page that says beforehand what it does.
import { getTranslations } from 'next-intl/server'
import { NothingFound } from '#app/nothing-found.tsx'
import { buttonLook } from '#app/ui/button.tsx'
import { Download } from '#app/ui/download.tsx'
import { PageFrame } from '#app/ui/page-frame.tsx'
import { RowLink } from '#app/ui/row-link.tsx'
import { headingOf, type LeavingCouple, nameOf, ownLeaving } from '../couple.ts'

type Props = { params: Promise<{ couple: string }> }

export default async function LeavingChoices({ params }: Props) {
  const t = await getTranslations('leaving')
  const { couple: id } = await params
  const couple = (await ownLeaving()).couples.find((own) => own.couple === id)
  if (!couple) return <NothingFound />
  const name = await nameOf(couple)
  const asked = couple.alone ? 'short-alone' : couple.deleteAsked ? (`short-${couple.deleteAsked}` as const) : 'short'
  return (
    <PageFrame>
      <p className="text-quiet">{await headingOf(couple)}</p>
      <h1 className="mt-1 font-serif text-title">{t('title')}</h1>
      <p className="mt-3 text-lead">{t('text')}</p>
      <section aria-labelledby="take" className="mt-9 border-t border-line pt-7">
        <h2 id="take" className="font-serif text-prompt">
          {t('take.title')}
        </h2>
        <p className="mt-1.5">{t('take.text', { name })}</p>
        <div className="mt-4 grid gap-3 sm:flex">
          <Download href={`/api/couples/${id}/my-words.md`} className={buttonLook('soft')}>
            {t('take.read')}
          </Download>
          <Download href={`/api/couples/${id}/my-words.json`} className={buttonLook('soft')}>
            {t('take.programs')}
          </Download>
        </div>
      </section>
      <ul className="mt-9 grid grid-cols-1 gap-2.5 border-t border-line pt-7">
        {couple.other !== 'never-came' && (
          <RowLink href={`/leaving/${id}/delete-mine`} title={t('delete-mine.title')}>
            {t('delete-mine.short', { name })}
          </RowLink>
        )}
        {!couple.formerSay && (
          <RowLink href={`/leaving/${id}/delete-all`} title={t('delete-all.title')}>
            {t(`delete-all.${asked}`, { name })}
          </RowLink>
        )}
        {!couple.alone && (
          <RowLink href={`/leaving/${id}/leave`} title={t('leave.title')}>
            {t(`leave.${shortOf(couple)}`, { name })}
          </RowLink>
        )}
      </ul>
      {/* [ST20] */}
      {couple.formerSay && !couple.former && <p className="mt-6 text-quiet">{t('former-say')}</p>}
    </PageFrame>
  )
}

function shortOf({ former, formerSay, other }: LeavingCouple) {
  if (former) return 'short-former'
  return formerSay && other !== 'here' ? 'short-last' : 'short'
}
