'use client'
// The whole of a session as one seat sees it, drawn from its view. It keeps nothing, decides nothing, and asks nobody but through its doors.
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import type { OpenLine } from '#app/line/use-line.ts'
import { piece } from '#app/loading/piece.tsx'
import type { LobbyView } from '#app/lobby/lobby.tsx'
import { Step } from '#app/prompts/step.tsx'
import { ArrivalRoot } from '#app/session/frame/arrival.tsx'
import { useHeldStep } from '#app/session/frame/held-step.ts'
import { InsetSteps } from '#app/session/frame/step-page.tsx'
import {
  type Reading,
  ReadingContext,
  type Screen,
  ScreenContext,
  type SessionWords,
  useHost,
  useScreen,
  useServerNow,
} from '#app/session/screen.tsx'
import { SlotsRoot } from '#app/session/slots.tsx'
import { wordsWith } from '#app/session/texts.ts'
import { useSay, Voice } from '#app/session/voice.tsx'
import type { Locale } from '#shared/locale.ts'
import { isFromHome } from '#shared/session/from-home.ts'
import type { StepView, View } from '#shared/session/view-shape.ts'
import { Returned } from './break/returned.tsx'
import { LobbyPage } from './rest/lobby-page.tsx'
import { ComingScreen } from './rest/no-view-yet.tsx'
import { WithEnding } from './rest/with-ending.tsx'
import { Sheets } from './sheets/sheets.tsx'

// [FS4] No exercise begins with these: they come once what it begins with stands.
const BreakPage = piece(() => import('./break/break-page.tsx').then((file) => file.BreakPage), ComingScreen, 'break')
const FromHome = piece(() => import('./break/from-home.tsx').then((file) => file.FromHome), ComingScreen, 'break')
const AfterBreak = piece(
  () => import('./break/after-break.tsx').then((file) => file.AfterBreak),
  ComingScreen,
  'closed',
)
const Alone = piece(() => import('./host/without.tsx').then((file) => file.Alone), ComingScreen, 'alone')
const Between = piece(() => import('./host/without.tsx').then((file) => file.Between), ComingScreen, 'between')
const Through = piece(() => import('./rest/ends.tsx').then((file) => file.Through), ComingScreen, 'through')
const Resting = piece(() => import('./rest/ends.tsx').then((file) => file.Resting), ComingScreen, 'resting')
const Closed = piece(() => import('./rest/ends.tsx').then((file) => file.Closed), ComingScreen, 'closed')

type StageProps = Pick<Screen, 'doors'> &
  Partial<Pick<Screen, 'onePhone' | 'meeting' | 'bare' | 'next'>> & {
    line: OpenLine
    locale: Locale
    words: SessionWords
    /** What it shows is new to whoever looks, though the page has only now turned to it. */
    arriving?: boolean
    /** What stands before a session: whole only where there is a server. */
    lobby: (view: LobbyView, now: () => number, ahead: ReactNode) => ReactNode
  }

export function Stage({ line, locale, words: given, lobby, arriving = false, ...on }: StageProps) {
  const { frame, wire } = line
  const { view } = frame
  const now = useServerNow(line.offset)
  const first = useRef(frame.version)
  const moving = arriving || frame.version !== first.current
  const { held, turn, drafts, send } = useHeldStep(view, line)
  const [hostLeft, setHostLeft] = useState<string | null>(null)
  const words = useWords(given, held ?? stepOf(view), locale)
  const { onePhone = null, meeting = null, bare = false, next = null, doors } = on
  const own = !onePhone?.both
  const reading: Reading = { names: view.names, near: view.seat, own, locale, words, drafts, now, moving }
  const screen: Screen = { ...wire, send, view, reading, turn, doors, onePhone, bare, meeting, next, hostLeft }
  return (
    <ScreenContext value={screen}>
      <ReadingContext value={reading}>
        <Voice>
          <ArrivalRoot>
            <SlotsRoot>
              <WithEnding>
                <Sheets>
                  <HostVoice onLeft={setHostLeft} />
                  <Scene view={view} held={held} now={now} lobby={lobby} />
                </Sheets>
              </WithEnding>
            </SlotsRoot>
          </ArrivalRoot>
        </Voice>
      </ReadingContext>
    </ScreenContext>
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
    case 'step': {
      const step = <Step step={held ?? at.step} />
      const { returned } = at
      return returned ? <Returned key={returned.takenAt} {...{ returned, step }} /> : step
    }
    case 'break':
      return isFromHome(view.exercise) ? <FromHome taken={at.break} /> : <BreakPage taken={at.break} />
    case 'alone':
      return <Alone {...at} />
    case 'between':
      return <Between />
    case 'through':
      return <Through />
    case 'resting':
      return <Resting {...at} />
    case 'closed':
      return isFromHome(view.exercise) ? <AfterBreak promised={at.promised} /> : <Closed />
  }
}

function stepOf({ at }: View): StepView | null {
  if (at.phase === 'lobby') return at.ahead
  return at.phase === 'step' ? at.step : null
}

/** With the words that come with a step itself: of a prompt brought on the spot, or of a counsellor's own exercise. */
function useWords(words: SessionWords, step: StepView | null, locale: Locale): SessionWords {
  return useMemo(
    () => (step ? wordsWith(words, { ...step.earlierWords, [step.step]: step.words }, locale) : words),
    [words, step, locale],
  )
}

// Says aloud what changed about the counsellor, and remembers for the badge who has just left. It draws nothing.
function HostVoice({ onLeft }: { onLeft: (name: string | null) => void }) {
  const t = useTranslations('room.host.say')
  const host = useHost()
  const say = useSay()
  const [here, name] = [host?.here ?? null, host?.name ?? null]
  const before = useRef({ here, name })
  useEffect(() => {
    const last = before.current
    before.current = { here, name }
    if (last.here === here) return
    const left = here === null && (last.here === 'in' || last.here === 'dismissed') ? last.name : null
    onLeft(left)
    if (left) say(t('gone', { name: left }))
    else if (here && name) say(t(here, { name }))
  }, [here, name, say, t, onLeft])
  const { presence } = useScreen()
  const lost = here === 'in' && presence.hostLost === true
  useEffect(() => {
    if (lost && name) say(t('lost', { name }))
  }, [lost, name, say, t])
  return null
}
