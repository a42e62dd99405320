// The quiet way to one's account, or in: shown where nobody is busy with anything else.
import { useTranslations } from 'next-intl'
import { ButtonLink } from '#app/ui/button.tsx'

/** `known`: this device has something that an account would be for. */
export function AccountLink({ known, className = '' }: { known: boolean; className?: string }) {
  const t = useTranslations('account.link')
  return (
    <ButtonLink href={known ? '/account' : '/sign-in'} tone="plain" className={className}>
      {t(known ? 'account' : 'sign-in')}
    </ButtonLink>
  )
}
