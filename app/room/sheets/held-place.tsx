'use client'
// On one phone, the way for the second person to take their place to a device of their own. Offered on any of its screens.
import { TakePlaceAlong } from '#app/places/keep-my-place.tsx'
import { useNames, useReading, useScreen } from '#app/session/screen.tsx'

export function HeldPlace({ session }: { session: string }) {
  const { onePhone } = useScreen()
  const { now } = useReading()
  const { of } = useNames()
  if (!onePhone) return null
  return <TakePlaceAlong session={session} name={of(onePhone.held)} now={now} />
}
