// The couples of whoever looks at these pages, and what to call the other in each. Nobody else's are ever found.
import { getTranslations } from 'next-intl/server'
import { signedIn } from '#app/asking/signed-in.ts'
import { isolated } from '#app/ui/isolated.ts'
import { getRuntime, type Leaving } from '#server/runtime.ts'

export type LeavingCouple = Leaving['couples'][number]

export async function ownLeaving(): Promise<Leaving> {
  const person = await signedIn()
  return person ? getRuntime().reads.leaving(person) : { couples: [], confirm: 'word' }
}

/** The other's name, ready to stand in a sentence. */
export async function nameOf({ partner }: LeavingCouple): Promise<string> {
  const t = await getTranslations('leaving')
  return partner ? isolated(partner) : t('your-partner')
}

export async function headingOf(couple: LeavingCouple): Promise<string> {
  const t = await getTranslations('leaving')
  if (couple.other === 'never-came') return t('nobody-yet')
  const name = await nameOf(couple)
  if (couple.former) return t('former-heading', { name })
  return couple.other === 'left' ? t('gone', { name }) : t('with', { name })
}
