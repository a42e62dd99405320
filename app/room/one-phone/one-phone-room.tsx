'use client'
// A session of two on one phone: a line for each seat, and one screen at a time. What is covered is not drawn at all.
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { placeName } from '#app/line/connection.ts'
import { type OpenLine, useLine } from '#app/line/use-line.ts'
import { piece, useAllPieces } from '#app/loading/piece.tsx'
import { forgetPlace, openDevice } from '#app/on-device/device.ts'
import type { SessionPage } from '#app/session/screen.tsx'
import { Button } from '#app/ui/button.tsx'
import { isolated } from '#app/ui/isolated.ts'
import { PageFrame } from '#app/ui/page-frame.tsx'
import { type BySeat, type PartnerSeat, partnerOf } from '#shared/session/seat.ts'
import { OpeningRoom, TurnedAway } from '../rest/no-view-yet.tsx'
import type { HeldSeat } from './held-seat.ts'

const Table = piece(
  () => import('./table.tsx').then((file) => file.Table),
  () => <OpeningRoom crowded={false} />,
)

export function OnePhoneRoom({ page, held }: { page: SessionPage; held: HeldSeat }) {
  const { session } = page
  const own = useLine(page)
  const other = useLine({ ...page, seat: held.seat })
  useAllPieces(own.line !== null && other.line !== null, page.first)
  // [ST11] What its own person has taken to a device of theirs is no longer here.
  const taken = other.over === 'not-found'
  useEffect(() => {
    if (taken) forgetPlace(openDevice(), placeName({ session, seat: held.seat }))
  }, [taken, session, held.seat])
  if (own.over) return <TurnedAway refused={own.over} protocol={page.protocol} />
  if (taken) return <PlaceTaken name={own.line?.frame.view.names[held.seat] ?? ''} />
  if (other.over) return <TurnedAway refused={other.over} protocol={page.protocol} />
  if (!own.line || !other.line) return <OpeningRoom crowded={own.crowded || other.crowded} />
  return <Table page={page} held={held} lines={inSeats(held.seat, own.line, other.line)} />
}

function inSeats(held: PartnerSeat, own: OpenLine, other: OpenLine): BySeat<OpenLine> {
  return { [held]: other, [partnerOf(held)]: own } as BySeat<OpenLine>
}

// The second person has taken their place to a device of their own. This phone says so, and goes on as one person's.
function PlaceTaken({ name }: { name: string }) {
  const t = useTranslations('room.one-phone')
  return (
    <PageFrame bar={null}>
      <div role="status" className="grid justify-items-start gap-4 pt-12">
        <h1 className="font-serif text-prompt">{t('taken-title', { name: isolated(name) })}</h1>
        <p className="text-lead">{t('taken-text')}</p>
        <Button className="mt-2" onClick={() => location.reload()}>
          {t('taken-on')}
        </Button>
      </div>
    </PageFrame>
  )
}
