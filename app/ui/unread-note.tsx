// That something is missing from what is shown, because it does not open any more. Nothing where nothing is missing.
import { useTranslations } from 'next-intl'

export function UnreadNote({ count }: { count: number }) {
  const t = useTranslations('common.unread')
  return count > 0 ? <p className="mt-6 text-quiet">{t('count', { count })}</p> : null
}
