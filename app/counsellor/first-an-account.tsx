'use client'
// For whoever is signed out: an account of their own, begun as a guest's place, or the one they have.
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useDoor } from '#app/asking/use-door.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Said } from '#app/ui/said.tsx'

export function FirstAnAccount({ token }: { token: string | null }) {
  const t = useTranslations('counselling.become')
  const locale = useLocale()
  const router = useRouter()
  const door = useDoor()
  const begin = async () => {
    if (await door.send('/api/guests', { counsellor: token, locale })) router.refresh()
  }
  return (
    <section aria-labelledby="account">
      <h2 id="account" className="font-serif text-prompt">
        {t('account')}
      </h2>
      <p className="mt-2 mb-6">{t('account-text')}</p>
      <Said refused={door.refused} />
      <div className="grid gap-3 sm:flex">
        <Button busy={door.busy} onClick={begin}>
          {t('begin')}
        </Button>
        <ButtonLink href="/sign-in" tone="soft">
          {t('sign-in')}
        </ButtonLink>
      </div>
    </section>
  )
}
