'use client'
// A session on this device: opens the line, waits for the first view, and hands everything to the stage.
import { useRouter } from 'next/navigation'
import { type ReactNode, useEffect, useMemo } from 'react'
import { doorsOf } from '#app/line/doors.ts'
import { savingOf, useConnection, useLasting } from '#app/line/use-connection.ts'
import { piece, StillComing, useAllPieces } from '#app/loading/piece.tsx'
import type { Room, RoomWords } from '#app/session/screen.tsx'
import { Skeleton } from '#app/ui/skeleton.tsx'
import type { Exercise } from '#app/words/library.ts'
import type { Locale } from '#shared/locale.ts'
import { NoWay } from '../rest/no-way.tsx'
import { OpeningRoom } from '../rest/opening-room.tsx'
import { Stage } from '../stage.tsx'

// Met once; nobody who is on their way through an exercise needs it.
const Lobby = piece(
  () => import('#app/lobby/lobby.tsx').then((file) => file.Lobby),
  () => (
    <>
      <Skeleton />
      <StillComing />
    </>
  ),
)

type LiveRoomProps = {
  session: string
  /** The version of the wire that this page was made for. */
  protocol: number
  locale: Locale
  words: RoomWords
  /** Those that can be suggested before it begins. */
  exercises: readonly Exercise[]
  /** Who runs this server, by name. */
  host: string | null
  /** The counsellor's meeting that this session was opened in. */
  meeting: Room['meeting']
  asked: ReactNode
}

export function LiveRoom({ session, protocol, locale, words, exercises, host, meeting, asked }: LiveRoomProps) {
  const { connection, drafts, state } = useConnection({ session, protocol })
  const doors = useMemo(() => doorsOf(session), [session])
  // Coming back within a second is nothing to speak of.
  const down = useLasting(state.line === 'down', 1_500)
  const { frame } = state
  useAllPieces(frame !== null)
  useFreshWords(words, frame?.view.exercise)
  if (state.over) return <NoWay refused={state.over} />
  if (!connection || !drafts || !frame) return <OpeningRoom crowded={state.crowded} />
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
      meeting={meeting}
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
          asked={asked}
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
