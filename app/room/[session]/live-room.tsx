'use client'
// A session on this device: opens the line, waits for the first view, and hands everything to the stage.
import { useRouter } from 'next/navigation'
import { useEffect, useMemo } from 'react'
import { doorsOf } from '#app/line/doors.ts'
import { useLine } from '#app/line/use-line.ts'
import { piece, StillComing, useAllPieces } from '#app/loading/piece.tsx'
import type { SessionPage, SessionWords } from '#app/session/screen.tsx'
import { Skeleton } from '#app/ui/skeleton.tsx'
import { OpeningRoom, TurnedAway } from '../rest/no-view-yet.tsx'
import { Stage } from '../stage.tsx'

// Met once; nobody who is on their way through an exercise needs it.
const Lobby = piece(
  () => import('#app/lobby/lobby.tsx').then((file) => file.Lobby),
  () => (
    // As high as the turn that takes its place, so that nothing beneath it moves.
    <div className="min-h-(--turn)">
      <Skeleton />
      <StillComing />
    </div>
  ),
  'lobby',
)

export function LiveRoom({ page }: { page: SessionPage }) {
  const { session, locale, words, meeting, tell, next } = page
  const { line, crowded, over } = useLine(page)
  const doors = useMemo(() => ({ ...doorsOf(session), tell }), [session, tell])
  useAllPieces(line !== null, page.first)
  useFreshWords(words, line?.frame.view.exercise)
  if (over) return <TurnedAway refused={over} protocol={page.protocol} />
  if (!line) return <OpeningRoom crowded={crowded} />
  return (
    <Stage
      line={line}
      locale={locale}
      words={words}
      doors={doors}
      meeting={meeting}
      next={next}
      lobby={(view, now, ahead) => <Lobby page={page} wire={line.wire} view={view} now={now} ahead={ahead} />}
    />
  )
}

/** Another exercise was agreed on in the lobby: its words are asked of the server. */
function useFreshWords(words: SessionWords, exercise: { id: string; version: number } | undefined) {
  const router = useRouter()
  const { id, version } = words.exercise
  const stale = exercise !== undefined && (exercise.id !== id || exercise.version !== version)
  useEffect(() => {
    if (stale) router.refresh()
  }, [stale, router])
}
