// A written sentence as it stands on a page: names in their colours, own words as words, an exercise's terms set apart.
import type { ReactNode } from 'react'
import type { Piece } from '#shared/reflection/written/reader.ts'
import { HourText } from './hour-text.tsx'
import { isolated } from './isolated.ts'
import { seatLook } from './seat-mark.tsx'
import { OwnWords } from './words.tsx'

export function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map(shown)
}

/** Sentences one below the other, in their order. */
export function Lines({ of, className }: { of: readonly (readonly Piece[])[]; className?: string }) {
  return of.map((pieces, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: two may say the very same, and they never move
    <p key={at} className={className}>
      <Pieces pieces={pieces} />
    </p>
  ))
}

function shown(piece: Piece, at: number): ReactNode {
  if ('text' in piece) return piece.text
  if ('term' in piece) return <em key={at}>{piece.term}</em>
  if ('words' in piece && piece.time) return <HourText key={at} promised={piece.time} locale={piece.locale} />
  if ('words' in piece) return <OwnWords key={at} text={piece.words} locale={piece.locale} bare />
  return (
    <span key={at} className={`font-medium ${seatLook(piece.seat).words}`}>
      {isolated(piece.name)}
    </span>
  )
}
