// [RA3] Whether there is such a letter is settled before its outline goes out: what has gone out cannot become a 404 any more.
import type { ReactNode } from 'react'
import { signedIn } from '#app/asking/signed-in.ts'
import { NothingFound } from '#app/nothing-found.tsx'
import { isRefusal } from '#shared/session/refusal.ts'
import { placeOf } from './place.ts'

type Props = { children: ReactNode; params: Promise<{ session: string }> }

export default async function Letter({ children, params }: Props) {
  const person = await signedIn()
  const place = person && (await placeOf(person, (await params).session))
  if (!place || (isRefusal(place) && place.refused === 'not-found')) return <NothingFound />
  return children
}
