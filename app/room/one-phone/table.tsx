'use client'
// What lies between the two on a shared phone: a cover, one seat's screen, or one for both. One press on the shared one goes on for both.
import { NextIntlClientProvider } from 'next-intl'
import { type ReactNode, useEffect, useMemo } from 'react'
import type { Connection } from '#app/line/connection.ts'
import { doorsOf } from '#app/line/doors.ts'
import type { RoomState } from '#app/line/room-state.ts'
import { savingOf, useLasting } from '#app/line/use-connection.ts'
import { OnePhoneLobby } from '#app/lobby/one-phone-lobby.tsx'
import type { Drafts } from '#app/on-device/drafts.ts'
import type { Room, RoomWords } from '#app/session/screen.tsx'
import type { Exercise } from '#app/words/library.ts'
import type { Locale } from '#shared/locale.ts'
import type { Command } from '#shared/session/commands.ts'
import { backAfterCaller, frontOf, sentFor } from '#shared/session/one-phone.ts'
import { type BySeat, PARTNER_SEATS, type PartnerSeat, partnerOf } from '#shared/session/seat.ts'
import type { Frame, View } from '#shared/session/view-shape.ts'
import { Stage } from '../stage.tsx'
import { Cover } from './cover.tsx'
import type { HeldSeat } from './held-seat.ts'
import { type Uncovered, useTurn } from './use-turn.ts'

export type OpenLine = { connection: Connection; drafts: Drafts; state: RoomState; frame: Frame }

type TableProps = {
  session: string
  held: HeldSeat
  lines: BySeat<OpenLine>
  locale: Locale
  words: RoomWords
  exercises: readonly Exercise[]
  host: string | null
  meeting: Room['meeting']
  asked: ReactNode
}

export function Table(props: TableProps) {
  const { held, lines } = props
  const views = { first: lines.first.frame.view, second: lines.second.frame.view }
  const uncovered = useTurn(views)
  useComingBack(views, lines)
  const { turn, shown } = uncovered
  if (shown) return <Uncovering key={shown} {...props} shown={shown} views={views} uncovered={uncovered} />
  return (
    <InLanguageOf seat={turn} held={held}>
      <Cover key={turn} turn={turn} names={views.first.names} onLift={uncovered.lift} back={backOf(views, uncovered)} />
    </InLanguageOf>
  )
}

/** The other, who has given theirs, may look again and take it back. */
function backOf(views: BySeat<View>, { turn, lookBack }: Uncovered) {
  if (turn === 'both') return null
  const seat = partnerOf(turn)
  const { at } = views[seat]
  return at.phase === 'step' && at.step.canTakeBack ? { seat, look: () => lookBack(seat) } : null
}

type UncoveringProps = TableProps & { shown: PartnerSeat | 'both'; views: BySeat<View>; uncovered: Uncovered }

function Uncovering({ session, held, lines, locale, words, exercises, host, meeting, asked, ...on }: UncoveringProps) {
  const { shown, views, uncovered } = on
  const both = shown === 'both'
  const seat = both ? frontOf(views) : shown
  const { connection, drafts, state, frame } = lines[seat]
  const down = useLasting(state.line === 'down', 1_500)
  const doors = useMemo(() => doorsOf(session, seat), [session, seat])
  const reading = (!both && seat === held.seat && held.reading) || { locale, words }
  const send = (command: Command) => {
    for (const each of both ? sentFor(views, command) : [seat]) lines[each].connection.send(command)
  }
  return (
    <InLanguageOf seat={shown} held={held}>
      <Stage
        frame={frame}
        locale={reading.locale}
        words={reading.words}
        presence={state.presence}
        pending={state.pending}
        saving={savingOf(state, down)}
        refused={state.refused}
        calm={connection.calm}
        drafts={drafts}
        clockOffset={state.offset}
        send={send}
        doors={doors}
        meeting={meeting}
        arriving={uncovered.before}
        onePhone={{
          session,
          held: held.seat,
          both,
          handOver: !both && shown !== uncovered.turn ? uncovered.handOver : null,
        }}
        lobby={({ names, exercise }) => (
          <OnePhoneLobby
            names={names}
            exercise={exercises.find(({ id }) => id === exercise.id)}
            host={host}
            busy={state.pending.some(({ type }) => type === 'ready')}
            onBegin={() => send({ type: 'ready', mode: 'one-phone' })}
            asked={asked}
          />
        )}
      />
    </InLanguageOf>
  )
}

/** [BR3] The caller comes back first; on one phone the other comes with them. */
function useComingBack(views: BySeat<View>, lines: BySeat<OpenLine>): void {
  const late = backAfterCaller(views)
  const coming = PARTNER_SEATS.some((seat) => lines[seat].state.pending.some(({ type }) => type === 'return'))
  const send = late && !coming ? lines[late].connection.send : null
  useEffect(() => send?.({ type: 'return' }), [send])
}

type InLanguageOfProps = { seat: PartnerSeat | 'both'; held: HeldSeat; children: ReactNode }

/** The held one's own screens are in the language they read; what is for both is in the page's. */
function InLanguageOf({ seat, held, children }: InLanguageOfProps) {
  if (seat !== held.seat || !held.reading) return children
  const { locale, messages } = held.reading
  return (
    <NextIntlClientProvider locale={locale} messages={messages} timeZone="UTC">
      <div lang={locale}>{children}</div>
    </NextIntlClientProvider>
  )
}
