'use client'
// A session of two on one phone: a line for each seat, and one screen at a time. What is covered is not drawn at all.
import { type ReactNode, useEffect } from 'react'
import { placeName } from '#app/line/connection.ts'
import { type Connecting, useConnection } from '#app/line/use-connection.ts'
import { useAllPieces } from '#app/loading/piece.tsx'
import { forgetPlace, openDevice } from '#app/on-device/device.ts'
import type { Room, RoomWords } from '#app/session/screen.tsx'
import type { Exercise } from '#app/words/library.ts'
import type { Locale } from '#shared/locale.ts'
import { type BySeat, type PartnerSeat, partnerOf } from '#shared/session/seat.ts'
import { NoWay } from '../rest/no-way.tsx'
import { OpeningRoom } from '../rest/opening-room.tsx'
import type { HeldSeat } from './held-seat.ts'
import { type OpenLine, Table } from './table.tsx'
import { PlaceTaken } from './taken.tsx'

type OnePhoneRoomProps = {
  session: string
  protocol: number
  locale: Locale
  words: RoomWords
  exercises: readonly Exercise[]
  host: string | null
  meeting: Room['meeting']
  asked: ReactNode
  held: HeldSeat
}

export function OnePhoneRoom({ session, protocol, held, ...reading }: OnePhoneRoomProps) {
  const own = useConnection({ session, protocol })
  const other = useConnection({ session, protocol, seat: held.seat })
  useAllPieces(own.state.frame !== null && other.state.frame !== null)
  // [ST11] What its own person has taken to a device of theirs is no longer here.
  const taken = other.state.over === 'not-found'
  useEffect(() => {
    if (taken) forgetPlace(openDevice(), placeName({ session, seat: held.seat }))
  }, [taken, session, held.seat])
  if (own.state.over) return <NoWay refused={own.state.over} />
  if (taken) return <PlaceTaken name={own.state.frame?.view.names[held.seat] ?? ''} />
  if (other.state.over) return <NoWay refused={other.state.over} />
  const mine = opened(own)
  const theirs = opened(other)
  if (!mine || !theirs) return <OpeningRoom crowded={own.state.crowded || other.state.crowded} />
  return <Table session={session} held={held} lines={inSeats(held.seat, mine, theirs)} {...reading} />
}

function opened({ connection, drafts, state }: Connecting): OpenLine | null {
  return connection && drafts && state.frame ? { connection, drafts, state, frame: state.frame } : null
}

function inSeats(held: PartnerSeat, own: OpenLine, other: OpenLine): BySeat<OpenLine> {
  return { [held]: other, [partnerOf(held)]: own } as BySeat<OpenLine>
}
