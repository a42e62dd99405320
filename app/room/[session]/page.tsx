// The room: who may be here is asked of the database each time, and everybody else finds nothing at this address.
import { headers } from 'next/headers'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { signedIn } from '#app/asking/signed-in.ts'
import { BreakWords } from '#app/breaks/break-words.tsx'
import { invitedTo } from '#app/invite/invited.ts'
import { askedOf } from '#app/looking-back/asked-card.tsx'
import { NothingFound } from '#app/nothing-found.tsx'
import { offering } from '#app/places/offering.ts'
import { Offering } from '#app/places/paper-offer.tsx'
import { readBeside } from '#app/session/read-beside.ts'
import { WithReflection } from '#app/session/reflection-beside.tsx'
import { sessionWords } from '#app/session/session-words.ts'
import { isolated } from '#app/ui/isolated.ts'
import { Unreadable } from '#app/unreadable.tsx'
import { suggestionFor } from '#app/way-parts/suggestion.ts'
import { exercisesAround } from '#app/words/library.ts'
import { Sentences } from '#app/words/sentences.tsx'
import { getRuntime, type RoomPage as RoomPlace } from '#server/runtime.ts'
import { PROTOCOL_VERSION } from '#shared/protocol.ts'
import { isFromHome } from '#shared/session/from-home.ts'
import { isRefusal } from '#shared/session/refusal.ts'
import { partnerOf } from '#shared/session/seat.ts'
import type { View } from '#shared/session/view-shape.ts'
import { idIn } from '#shared/typed.ts'
import { heldSeat } from '../one-phone/held-seat.ts'
import { OnePhoneRoom } from '../one-phone/one-phone-room.tsx'
import { LiveRoom } from './live-room.tsx'
import { PausedFirst } from './paused-first.tsx'

export default async function RoomPage({ params }: PageProps<'/room/[session]'>) {
  // [PA7]
  const session = idIn((await params).session)
  const person = await signedIn()
  if (!person) return <NothingFound />
  const { reads, hostName: runBy } = getRuntime()
  const place = await reads.session(person, session)
  if (isRefusal(place)) return <Unreadable {...place} />
  const { id, version } = place.frame.view.exercise
  const locale = await getLocale()
  const held = place.holds && (await heldSeat(place.holds, locale, { id, version }))
  const { at } = place.frame.view
  const origin = reads.originFor((await headers()).get('host'))
  const page = {
    session,
    protocol: PROTOCOL_VERSION,
    locale,
    first: kindsIn(at),
    words: await sessionWords(locale, id, version),
    exercises: await exercisesAround(locale, { id, version }),
    runBy,
    meeting: place.meeting === null ? null : { meeting: place.meeting, session },
    newcomers: place.newcomers,
    asked: at.phase === 'lobby' && (await askedOf(person, place.couple, locale)),
    invite: await invitedTo(person, place),
    // [ST45]
    tell: held || place.left ? null : `${origin}/room/${session}`,
    next: at.phase === 'closed' && !place.meeting ? await suggestionFor(person, place.couple, locale) : null,
  }
  const beside = await readBeside(person, { session, view: place.frame.view, locale })
  const fromHome = isFromHome({ id })
  const room = (
    <Sentences
      of={[
        'room',
        'lobby',
        'tell',
        ...(beside ? ['reflections' as const] : []),
        ...(fromHome ? ['break-from-home' as const] : []),
      ]}
    >
      <Offering to={offering(await reads.withoutCode(person, session), place)}>
        <WithReflection beside={beside}>
          {held ? <OnePhoneRoom page={page} held={held} /> : <LiveRoom page={page} />}
        </WithReflection>
      </Offering>
    </Sentences>
  )
  return place.pause ? <Paused place={place}>{room}</Paused> : room
}

function kindsIn(at: View['at']): string[] {
  if (at.phase !== 'step') return [at.phase]
  const { part } = at.step
  return [part.kind, ...('prompt' in part ? [part.prompt.kind] : [])]
}

async function Paused({ place, children }: { place: RoomPlace; children: ReactNode }) {
  const t = await getTranslations('break-from-home')
  const { pause, seat, holds, frame } = place
  if (!pause) return children
  const name = isolated(frame.view.names[partnerOf(seat)] ?? '')
  return (
    <PausedFirst
      words={<BreakWords as="h1" called={pause} name={name} seat={holds ? null : seat} />}
      kept={t('kept')}
      see={t('see')}
      look={t('look')}
      at={`/room/${pause.session}`}
    >
      {children}
    </PausedFirst>
  )
}
