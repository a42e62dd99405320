'use client'
// Before it begins, one thing at a time: the invitation until the other has come, then how to be together. It shows what each has openly
// chosen and nothing else of them.
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useState } from 'react'
import { AtTheDoor } from '#app/invite/at-the-door.tsx'
import { InvitePartner } from '#app/invite/invite.tsx'
import type { Wire } from '#app/line/use-line.ts'
import { PrivateSection } from '#app/private/section.tsx'
import type { SessionPage } from '#app/session/screen.tsx'
import { useSay } from '#app/session/voice.tsx'
import { isolated } from '#app/ui/isolated.ts'
import { partnerOf } from '#shared/session/seat.ts'
import type { View } from '#shared/session/view-shape.ts'
import { HowItGoes, WhoCouldRead } from './every-lobby.tsx'
import { RemoveRoom } from './remove-room.tsx'
import { SharePhone } from './share-phone.tsx'
import { SuggestSomething } from './suggestions.tsx'
import { Together } from './together.tsx'
import { Turn } from './turn.tsx'

export type LobbyView = Omit<View, 'at'> & { at: Extract<View['at'], { phase: 'lobby' }> }

type LobbyProps = {
  page: SessionPage
  wire: Wire
  view: LobbyView
  /** The server's clock. Keep its identity between renders. */
  now: () => number
  /** One's own first steps, to be answered before it begins. */
  ahead?: ReactNode
}

export function Lobby({ page, wire, view, now, ahead }: LobbyProps) {
  const { session, exercises, runBy, asked, newcomers } = page
  const { presence, send } = wire
  const partner = view.names[partnerOf(view.seat)]
  const exercise = exercises.find(({ id }) => id === view.exercise.id)
  const expecting = partner === null
  // [SA4] It stays where it has been read: beneath the invitation, for who waited with it.
  const [waited] = useState(expecting)
  useComingSaid(partner)
  if (!exercise) return null
  return (
    <div className="grid grid-cols-1 gap-8">
      {/* [ST46] */}
      <Turn key={expecting ? 'send' : 'together'} turned={waited && !expecting}>
        {expecting ? (
          <InvitePartner session={session} exercise={exercise} invite={page.invite} now={now}>
            <SharePhone session={session} />
          </InvitePartner>
        ) : (
          <Together {...{ page, wire, view, exercise, partner }}>{newcomers && !waited && <PrivateSection />}</Together>
        )}
      </Turn>
      {waited && newcomers && <PrivateSection />}
      {asked}
      <div className="grid grid-cols-1 justify-items-start gap-2 border-t border-line pt-4">
        {ahead && <Ahead>{ahead}</Ahead>}
        <HowItGoes />
        {!expecting && <SuggestSomething view={view} exercises={exercises} now={now} send={send} />}
        {expecting && <RemoveRoom session={session} />}
        <WhoCouldRead runBy={runBy} />
      </div>
      <AtTheDoor session={session} knocking={presence.knocking} />
    </div>
  )
}

// What can be answered beforehand, for who looks for it.
function Ahead({ children }: { children: ReactNode }) {
  const t = useTranslations('lobby')
  return (
    <details className="w-full">
      <summary className="min-h-11 content-center text-quiet">{t('ahead')}</summary>
      <div className="grid grid-cols-1 gap-4 pt-2 pb-4">{children}</div>
    </details>
  )
}

/** Says aloud that the other has come, to who has waited for them on this page. */
function useComingSaid(partner: string | null): void {
  const t = useTranslations('lobby')
  const say = useSay()
  const [before] = useState(partner)
  useEffect(() => {
    if (before === null && partner !== null) say(t('here', { name: isolated(partner) }))
  }, [before, partner, say, t])
}
