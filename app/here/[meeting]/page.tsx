// The square on the table and the link in the call: it leads each of the two to where their meeting is. It knows nobody else.
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { signedIn } from '#app/asking/signed-in.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { PageFrame } from '#app/ui/page-frame.tsx'
import { getRuntime } from '#server/runtime.ts'
import { isRefusal } from '#shared/session/refusal.ts'
import { idIn } from '#shared/typed.ts'
import { LeadIn } from './lead-in.tsx'

export default async function HerePage({ params }: PageProps<'/here/[meeting]'>) {
  const meeting = idIn((await params).meeting)
  const t = await getTranslations('hosting.arrive')
  const a = await getTranslations('account.link')
  const person = await signedIn()
  const place = person && (await getRuntime().reads.meetingPlace(person, meeting))
  const known = place !== null && !isRefusal(place)
  if (known && place.session && !place.over) redirect(`/room/${place.session}`)
  const as = !known ? null : place.over ? 'over' : 'not-yet'
  return (
    <PageFrame>
      {as === 'not-yet' && <LeadIn meeting={meeting} />}
      <div className="grid justify-items-start gap-5 pt-6">
        <h1 className="font-serif text-title">{t(as ?? 'title')}</h1>
        <p className="text-lead">{t(as ? `${as}-text` : 'text')}</p>
        <div className="flex flex-wrap items-center gap-3">
          {!as && <ButtonLink href={`/sign-in?meeting=${meeting}`}>{a('sign-in')}</ButtonLink>}
          <ButtonLink href="/" tone="soft">
            {t('home')}
          </ButtonLink>
        </div>
      </div>
    </PageFrame>
  )
}
