// What a couple is asked about the time before, for the lobby of their next session. Server only.
import type { ReactNode } from 'react'
import { getRuntime, type Person } from '#server/runtime.ts'
import type { Locale } from '#shared/locale.ts'
import { AskedCard } from './asked-card.tsx'
import { weeksOf } from './week.ts'

export async function askedOf(person: Person, couple: string, locale: Locale): Promise<ReactNode> {
  const { couples } = await getRuntime().reads.home(person)
  const [week] = await weeksOf({ couples: couples.filter((one) => one.couple === couple) }, locale)
  return week?.asked ? <AskedCard week={week} /> : null
}
