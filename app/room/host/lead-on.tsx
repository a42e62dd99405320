'use client'
// At the end of one exercise of a meeting: when the counsellor has opened the next, it leads there. Elsewhere it draws nothing.
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useMeetingMoves } from '#app/session/meeting-moves.ts'
import { useScreen } from '#app/session/screen.tsx'
import { Notice } from '#app/ui/notice.tsx'

export function LeadOn() {
  const { meeting } = useScreen()
  return meeting && <Leading meeting={meeting.meeting} session={meeting.session} />
}

function Leading({ meeting, session }: { meeting: string; session: string }) {
  const t = useTranslations('room.host.next')
  const router = useRouter()
  const [leads, setLeads] = useState(false)
  useMeetingMoves(meeting, session, (next) => {
    setLeads(true)
    router.replace(`/room/${next}`)
  })
  return (
    <Notice tone="kept" title={leads && t('title')} className="mb-6">
      {leads && t('leading')}
    </Notice>
  )
}
