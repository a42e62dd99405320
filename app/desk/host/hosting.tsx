'use client'
// What every part of the host's screen may know: the counsellor's view of one session, and how to act in it. It holds no rules.
import { useTranslations } from 'next-intl'
import { createContext, useContext } from 'react'
import type { Wire } from '#app/line/use-line.ts'
import { isolated } from '#app/ui/isolated.ts'
import type { HostCommand, HostCommandOf } from '#shared/session/host-commands.ts'
import type { HostPlace, HostView } from '#shared/session/host-view-shape.ts'
import type { PartnerSeat } from '#shared/session/seat.ts'

export type Hosting = Wire<HostCommand> & { view: HostView }

export const HostingContext = createContext<Hosting | null>(null)

export function useHosting(): Hosting {
  const hosting = useContext(HostingContext)
  if (!hosting) throw new Error("This part belongs on a host's screen")
  return hosting
}

/** A name ready to stand in a sentence. */
export function useNameOf(): (seat: PartnerSeat) => string {
  const t = useTranslations('hosting')
  const { view } = useHosting()
  return (seat) => isolated(view.names[seat] ?? t('partner'))
}

/** Where the two are, while the counsellor is in. */
export function placeIn({ here, room }: HostView): HostPlace | null {
  return here === 'in' && room ? room.at : null
}

/** The last command of a kind that is still on its way. */
export function useSent<T extends HostCommand['type']>(type: T): HostCommandOf<T> | undefined {
  const { pending } = useHosting()
  return pending.findLast((command) => command.type === type) as HostCommandOf<T> | undefined
}
