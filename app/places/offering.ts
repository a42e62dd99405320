// To whom on this device a code on paper is offered, with the name of somebody whose place is held here. Server only.
import type { RoomPage } from '#server/runtime.ts'
import type { WithoutCode } from './paper-offer.tsx'

export function offering(lacks: { own: boolean; held: boolean }, { session, holds, frame }: RoomPage): WithoutCode {
  const name = holds && frame.view.names[holds.seat]
  return { own: lacks.own, held: lacks.held && name ? { session, name } : null }
}
