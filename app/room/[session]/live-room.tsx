'use client'
// A session on this device: opens the line, waits for the first view, and hands everything to the stage.
import { useRouter } from 'next/navigation'
import { useEffect, useMemo } from 'react'
import type { Exercise } from '#app/ui/lobby/exercise.ts'
import { Lobby } from '#app/ui/lobby/lobby.tsx'
import type { Locale } from '#shared/locale.ts'
import { doorsOf } from '../line/doors.ts'
import { savingOf, useConnection, useLasting } from '../line/use-connection.ts'
import type { RoomWords } from '../room.tsx'
import { Stage } from '../stage.tsx'
import { LoadingStep } from '../steps/loading-step.tsx'
import { NoWay } from './no-way.tsx'

type LiveRoomProps = {
  session: string
  locale: Locale
  words: RoomWords
  /** Those that can be suggested before it begins. */
  exercises: readonly Exercise[]
  /** Who runs this server, by name. */
  host: string | null
}

export function LiveRoom({ session, locale, words, exercises, host }: LiveRoomProps) {
  const { connection, drafts, state } = useConnection(session)
  const doors = useMemo(() => doorsOf(session), [session])
  // Coming back within a second is nothing to speak of.
  const down = useLasting(state.line === 'down', 1_500)
  const { frame } = state
  useFreshWords(words, frame?.view.exercise)
  if (state.over) return <NoWay refused={state.over} />
  if (!connection || !drafts || !frame) return <LoadingStep />
  return (
    <Stage
      frame={frame}
      locale={locale}
      words={words}
      presence={state.presence}
      pending={state.pending}
      saving={savingOf(state, down)}
      refused={state.refused}
      calm={connection.calm}
      drafts={drafts}
      clockOffset={state.offset}
      send={connection.send}
      doors={doors}
      lobby={(view, now, ahead) => (
        <Lobby
          session={session}
          view={view}
          presence={state.presence}
          exercises={exercises}
          host={host}
          now={now}
          send={connection.send}
          ahead={ahead}
        />
      )}
    />
  )
}

/** Another exercise was agreed on in the lobby: its words are asked of the server. */
function useFreshWords(words: RoomWords, exercise: { id: string; version: number } | undefined) {
  const router = useRouter()
  const { id, version } = words.exercise
  const stale = exercise !== undefined && (exercise.id !== id || exercise.version !== version)
  useEffect(() => {
    if (stale) router.refresh()
  }, [stale, router])
}
