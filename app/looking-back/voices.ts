// Who looks back on something on this device: oneself and, where two share one phone, the other in their own language. Server only.
import { MESSAGES } from '#messages/messages.ts'
import type { Home } from '#server/runtime.ts'
import type { Locale } from '#shared/locale.ts'
import type { BySeat, PartnerSeat } from '#shared/session/seat.ts'
import type { Voices } from './look-back.tsx'

type Couple = Pick<Home['couples'][number], 'holds'>

export function voicesOf(
  { holds }: Couple,
  seats: readonly PartnerSeat[],
  names: BySeat<string | null>,
  page: Locale,
): Voices {
  const here = seats.map((seat) => {
    const locale = holds?.seat === seat ? holds.locale : page
    const { common, 'looking-back': words } = MESSAGES[locale]
    const reading = locale === page ? null : { locale, messages: { common, 'looking-back': words } }
    return { seat, name: names[seat] ?? '', reading }
  })
  return { here, held: holds?.seat ?? null }
}
