'use client'
// A rehearsal as it is played on a page: by itself, one command at a time, or by hand for one of the two.
import { useEffect, useState } from 'react'
import type { Script } from '#shared/exercises/exercise.ts'
import type { Command } from '#shared/session/commands.ts'
import type { Live } from '#shared/session/live.ts'
import type { RefusalCode } from '#shared/session/refusal.ts'
import { type BySeat, PARTNER_SEATS, type PartnerSeat, partnerOf } from '#shared/session/seat.ts'
import { act, meeting, type Names, openRehearsal, playOnce, playTo, type Voice } from './rehearsal.ts'

const PACE = 900

type Rehearsing = { script: Script; names: Names; step: string | null; again: boolean; voices: BySeat<Voice> }
export type Rehearsal = ReturnType<typeof useRehearsal>

export function useRehearsal({ script, names, step, again, voices }: Rehearsing) {
  const opened = (): Live => {
    const live = openRehearsal(step ? meeting(script, step) : script, names, Date.now(), again)
    return step ? playTo(live, step, voices, Date.now()) : live
  }
  const [live, setLive] = useState(opened)
  const [turn, setTurn] = useState(0)
  const [round, setRound] = useState(0)
  const [playing, setPlaying] = useState(false)
  const [byHand, setByHand] = useState<PartnerSeat | null>(null)
  const [refused, setRefused] = useState<{ seat: PartnerSeat; code: RefusalCode } | null>(null)
  const next = nextIn(live, voices, turn, byHand)
  const stepOn = () => {
    if (!next) return
    setLive(next)
    setTurn(turn + 1)
    setRefused(null)
  }
  // Set anew each time the page is drawn, so that it goes on from what is there, also after a press by hand.
  useEffect(() => {
    if (!playing) return
    const soon = setTimeout(stepOn, PACE)
    return () => clearTimeout(soon)
  })
  return {
    live,
    /** One more each time it starts over. */
    round,
    refused,
    playing,
    byHand,
    over: live.session.phase === 'closed',
    /** Somebody who is not played by hand has something to do. */
    goesOn: next !== null,
    stepOn,
    play: setPlaying,
    takeOver: setByHand,
    startOver: () => {
      setLive(opened())
      setTurn(0)
      setRound(round + 1)
      setPlaying(false)
      setRefused(null)
    },
    calm: () => setRefused(null),
    send: (seat: PartnerSeat) => (command: Command) => {
      const after = act(live, seat, command, Date.now())
      if (typeof after === 'string') return setRefused({ seat, code: after })
      setRefused(null)
      setLive(after)
    },
  }
}

/** Whose turn it is goes to and fro; whoever has nothing to do leaves it to the other. */
function nextIn(live: Live, voices: BySeat<Voice>, turn: number, byHand: PartnerSeat | null): Live | null {
  const first = PARTNER_SEATS[turn % 2] ?? 'first'
  for (const seat of [first, partnerOf(first)]) {
    const after = seat === byHand ? null : playOnce(live, seat, voices[seat], turn, Date.now())
    if (after) return after
  }
  return null
}
