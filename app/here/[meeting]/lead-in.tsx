'use client'
// Waits for a meeting to begin, and leads into its room. It draws nothing.
import { useRouter } from 'next/navigation'
import { useMeetingMoves } from '#app/session/meeting-moves.ts'

export function LeadIn({ meeting }: { meeting: string }) {
  const router = useRouter()
  useMeetingMoves(meeting, null, (session) => router.replace(`/room/${session}`))
  return null
}
