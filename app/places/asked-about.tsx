// On every page: that a partner has asked for this person's place to be given anew, until they put it away.
import { getTranslations } from 'next-intl/server'
import { signedIn } from '#app/asking/signed-in.ts'
import { isolated } from '#app/ui/isolated.ts'
import { getRuntime } from '#server/runtime.ts'
import { AskedNotice } from './asked-notice.tsx'

/** [ST32] */
export async function AskedAbout() {
  const person = await signedIn()
  const asked = person ? await getRuntime().reads.askedAbout(person) : []
  if (asked.length === 0) return null
  const t = await getTranslations('common.asked-about')
  const named = asked.map(({ by, askedAt, until }) => ({ name: by ? isolated(by) : t('somebody'), askedAt, until }))
  return <AskedNotice asked={named} guest={person?.guest === true} />
}
