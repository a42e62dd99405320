'use client'
// What lies between the two on a shared phone: a cover, one seat's screen, or one for both. One press on the shared one goes on for both.
import { type ReactNode, useEffect, useMemo } from 'react'
import { doorsOf } from '#app/line/doors.ts'
import type { OpenLine } from '#app/line/use-line.ts'
import { OnePhoneLobby } from '#app/lobby/one-phone-lobby.tsx'
import type { SessionPage } from '#app/session/screen.tsx'
import { InLanguage } from '#app/words/in-language.tsx'
import type { Command } from '#shared/session/commands.ts'
import { backAfterCaller, frontOf, sentFor } from '#shared/session/one-phone.ts'
import { type BySeat, PARTNER_SEATS, type PartnerSeat, partnerOf } from '#shared/session/seat.ts'
import type { View } from '#shared/session/view-shape.ts'
import { Stage } from '../stage.tsx'
import { Cover } from './cover.tsx'
import type { HeldSeat } from './held-seat.ts'
import { type Uncovered, useTurn } from './use-turn.ts'

type TableProps = { page: SessionPage; held: HeldSeat; lines: BySeat<OpenLine> }

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

function Uncovering({ page, held, lines, shown, views, uncovered }: UncoveringProps) {
  const { session, exercises, runBy, meeting, asked, newcomers, next } = page
  const both = shown === 'both'
  const seat = both ? frontOf(views) : shown
  const { wire, ...line } = lines[seat]
  const doors = useMemo(() => doorsOf(session, seat), [session, seat])
  const { locale, words } = (!both && seat === held.seat && held.reading) || page
  const send = (command: Command) => {
    for (const each of both ? sentFor(views, command) : [seat]) lines[each].wire.send(command)
  }
  const handOver = !both && shown !== uncovered.turn ? uncovered.handOver : null
  return (
    <InLanguageOf seat={shown} held={held}>
      <Stage
        line={{ ...line, wire: { ...wire, send } }}
        locale={locale}
        words={words}
        doors={doors}
        meeting={meeting}
        next={next}
        arriving={uncovered.before}
        onePhone={{
          session,
          held: held.seat,
          both,
          handOver,
          sendAs: (each, command) => lines[each].wire.send(command),
        }}
        lobby={({ names, exercise }) => (
          <OnePhoneLobby
            names={names}
            exercise={exercises.find(({ id }) => id === exercise.id)}
            minutes={exercise.minutes}
            runBy={runBy}
            newcomers={newcomers}
            busy={wire.pending.some(({ type }) => type === 'ready')}
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
  const coming = PARTNER_SEATS.some((seat) => lines[seat].wire.pending.some(({ type }) => type === 'return'))
  const send = late && !coming ? lines[late].wire.send : null
  useEffect(() => send?.({ type: 'return' }), [send])
}

type InLanguageOfProps = { seat: PartnerSeat | 'both'; held: HeldSeat; children: ReactNode }

/** The held one's own screens are in the language they read; what is for both is in the page's. */
function InLanguageOf({ seat, held, children }: InLanguageOfProps) {
  if (seat !== held.seat || !held.reading) return children
  const { locale, messages } = held.reading
  return (
    <InLanguage locale={locale} messages={messages}>
      {children}
    </InLanguage>
  )
}
