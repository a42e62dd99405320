'use client'
// The whole of a session as one seat sees it, drawn from its view. It keeps nothing, decides nothing, and asks nobody but through its doors.
import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react'
import type { Drafts } from '#app/on-device/drafts.ts'
import { Step } from '#app/prompts/step.tsx'
import {
  type OnePhone,
  type Reading,
  ReadingContext,
  type Room,
  RoomContext,
  type RoomDoors,
  type RoomWords,
  type Saving,
} from '#app/session/screen.tsx'
import { SlotsRoot } from '#app/session/slots.tsx'
import { wordsWith } from '#app/session/texts.ts'
import { Voice } from '#app/session/voice.tsx'
import type { Locale } from '#shared/locale.ts'
import type { Presence } from '#shared/protocol.ts'
import type { Command } from '#shared/session/commands.ts'
import type { Frame, StepView, View } from '#shared/session/view-shape.ts'
import { BreakPage } from './break/break-page.tsx'
import { ArrivalRoot } from './frame/arrival.tsx'
import { useHeldStep } from './frame/held-step.ts'
import { InsetSteps } from './frame/step-page.tsx'
import { Alone } from './host/alone.tsx'
import { Between } from './host/between.tsx'
import { HostVoice } from './host/host-voice.tsx'
import { Closed } from './rest/closed.tsx'
import { LobbyPage } from './rest/lobby-page.tsx'
import { Resting } from './rest/resting.tsx'
import { Through } from './rest/through.tsx'
import { Sheets } from './sheets/sheets.tsx'

export type StageProps = {
  /** What it shows is new to whoever looks, though the page has only now turned to it. */
  arriving?: boolean
  onePhone?: OnePhone | null
  meeting?: Room['meeting']
  /** Without the break and what lies beside it, where nothing is at stake. */
  bare?: boolean
  frame: Frame
  locale: Locale
  words: RoomWords
  presence: Presence
  pending: readonly Command[]
  saving: Saving
  refused: Room['refused']
  calm: () => void
  drafts: Drafts
  /** The server's clock minus this device's. */
  clockOffset: number
  send: (command: Command) => void
  doors: RoomDoors
  /** What stands before a session: whole only where there is a server. */
  lobby: (view: LobbyView, now: () => number, ahead: ReactNode) => ReactNode
}
export type LobbyView = Omit<View, 'at'> & { at: Extract<View['at'], { phase: 'lobby' }> }

export function Stage({
  frame,
  clockOffset,
  lobby,
  arriving = false,
  onePhone = null,
  bare = false,
  meeting = null,
  ...given
}: StageProps) {
  const { view } = frame
  const offset = useRef(clockOffset)
  offset.current = clockOffset
  // Its identity stays, so that clocks do not start again with every view.
  const now = useCallback(() => Date.now() + offset.current, [])
  const first = useRef(frame.version)
  const moving = arriving || frame.version !== first.current
  const { held, ...writing } = useHeldStep(view, given)
  const [hostLeft, setHostLeft] = useState<string | null>(null)
  const words = useWords(given.words, held ?? stepOf(view), given.locale)
  const room: Room = {
    ...given,
    ...writing,
    words,
    view,
    seat: view.seat,
    onePhone,
    bare,
    now,
    moving,
    hostLeft,
    meeting,
  }
  const { locale, drafts } = room
  const [near, own] = [view.seat, !onePhone?.both]
  const reading: Reading = { names: view.names, near, own, locale, words, drafts, now, moving }
  return (
    <RoomContext value={room}>
      <ReadingContext value={reading}>
        <Voice>
          <ArrivalRoot>
            <SlotsRoot>
              <Sheets>
                <HostVoice onLeft={setHostLeft} />
                <Scene view={view} held={held} now={now} lobby={lobby} />
              </Sheets>
            </SlotsRoot>
          </ArrivalRoot>
        </Voice>
      </ReadingContext>
    </RoomContext>
  )
}

type SceneProps = Pick<StageProps, 'lobby'> & { view: View; held: StepView | null; now: () => number }

function Scene({ view, held, now, lobby }: SceneProps) {
  const { at } = view
  switch (at.phase) {
    case 'lobby': {
      const ahead = at.ahead && (
        <InsetSteps>
          <Step step={at.ahead} />
        </InsetSteps>
      )
      return <LobbyPage>{lobby({ ...view, at }, now, ahead)}</LobbyPage>
    }
    case 'step':
      return <Step step={held ?? at.step} />
    case 'break':
      return <BreakPage taken={at.break} />
    case 'alone':
      return <Alone {...at} />
    case 'between':
      return <Between />
    case 'through':
      return <Through />
    case 'resting':
      return <Resting resumed={at.mineResumed} parted={at.parted} />
    case 'closed':
      return <Closed />
  }
}

function stepOf({ at }: View): StepView | null {
  if (at.phase === 'lobby') return at.ahead
  return at.phase === 'step' ? at.step : null
}

/** With the words that come with a step itself: of a prompt brought on the spot, or of a counsellor's own exercise. */
function useWords(words: RoomWords, step: StepView | null, locale: Locale): RoomWords {
  return useMemo(
    () => (step ? wordsWith(words, { ...step.earlierWords, [step.step]: step.words }, locale) : words),
    [words, step, locale],
  )
}
