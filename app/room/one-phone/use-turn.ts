'use client'
// Which screen of a shared phone is uncovered: the one whose cover was lifted, for as long as it is its turn. Nothing is kept of it.
import { useEffect, useState } from 'react'
import { type ScreenTurn, whoseTurn } from '#shared/session/one-phone.ts'
import type { BySeat, PartnerSeat } from '#shared/session/seat.ts'
import type { View } from '#shared/session/view-shape.ts'

export type Uncovered = {
  turn: ScreenTurn
  /** Null while there is a cover. */
  shown: ScreenTurn | null
  lift: () => void
  /** Somebody looks again at what is in. */
  lookBack: (seat: PartnerSeat) => void
  handOver: () => void
  /** A cover has been lifted before, so that what comes is new. */
  before: boolean
}

const BARE: readonly View['at']['phase'][] = ['lobby', 'resting', 'closed']

const COVERED: { lifted: ScreenTurn | null; back: PartnerSeat | null } = { lifted: null, back: null }

export function useTurn(views: BySeat<View>): Uncovered {
  const [{ lifted, back }, setState] = useState(COVERED)
  const [lifts, setLifts] = useState(0)
  const turn = whoseTurn(views, lifted === 'both' ? null : lifted)
  // [SE11] Who comes back to the page may be the other one.
  useEffect(() => {
    const hidden = () => document.visibilityState === 'hidden' && setState(COVERED)
    document.addEventListener('visibilitychange', hidden)
    return () => document.removeEventListener('visibilitychange', hidden)
  }, [])
  return {
    turn,
    shown: BARE.includes(views.first.at.phase) ? 'both' : (back ?? (lifted === turn ? turn : null)),
    lift: () => {
      setState({ lifted: turn, back: null })
      setLifts(lifts + 1)
    },
    lookBack: (seat) => setState({ lifted: null, back: seat }),
    handOver: () => setState(COVERED),
    before: lifts > 1,
  }
}
