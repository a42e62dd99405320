// The foot of the start page: the quiet ways to what nobody needs every day.
import { useTranslations } from 'next-intl'
import { AccountLink } from '#app/identity/account-link.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { LocaleSwitch } from '#app/words/locale-switch.tsx'
import { getRuntime, type Home } from '#server/runtime.ts'

const LOOK = '-ms-3 text-small'

/** `known`: this device has something that an account would be for. */
export function Foot({ known, home: { couples, former } }: { known: boolean; home: Pick<Home, 'couples' | 'former'> }) {
  const t = useTranslations()
  return (
    <footer className="mt-auto flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t border-line pt-4">
      <AccountLink known={known} className={LOOK} />
      <ButtonLink href="/privacy" tone="plain" className={LOOK}>
        {t('home.privacy')}
      </ButtonLink>
      <ButtonLink href="/evidence" tone="plain" className={LOOK}>
        {t('evidence.link')}
      </ButtonLink>
      {couples.some(({ partner }) => partner !== null) && (
        <ButtonLink href="/counselling" tone="plain" className={LOOK}>
          {t('counselling.list.title')}
        </ButtonLink>
      )}
      {couples.length + former.length > 0 && (
        <ButtonLink href="/leaving" tone="plain" className={LOOK}>
          {t('leaving.on-home.link')}
        </ButtonLink>
      )}
      <LocaleSwitch />
      <p className="text-small text-quiet">Halfway {getRuntime().version}</p>
    </footer>
  )
}
