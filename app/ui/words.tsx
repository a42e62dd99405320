// Somebody's own words: in serif, in full, in the direction they were written. Plain text only, never shown as code.
import type { Locale } from '#shared/locale.ts'
import type { PartnerSeat } from '#shared/session/seat.ts'
import { SeatMark, seatLook } from './seat-mark.tsx'

const TEXT = 'font-serif whitespace-pre-wrap text-pretty hyphens-auto'

type WordsProps = { text: string; locale?: Locale; seat?: PartnerSeat; name?: string | null; className?: string }

export function Words({ text, locale, seat, name, className = '' }: WordsProps) {
  return (
    <figure className={`break-inside-avoid ${className}`}>
      <blockquote
        dir="auto"
        lang={locale}
        className={`${TEXT} text-lead italic ${seat ? `border-s-3 ps-4 ${seatLook(seat).line}` : ''}`}
      >
        {text}
      </blockquote>
      {seat && name && (
        <figcaption className="mt-2 flex items-center gap-2 text-small text-quiet">
          <SeatMark seat={seat} name={name} className="size-6" />
          <bdi>{name}</bdi>
        </figcaption>
      )}
    </figure>
  )
}

/** The same inside a sentence; `bare` where the sentence brings its own quotation marks. */
export function OwnWords({ text, locale, bare }: { text: string; locale?: Locale; bare?: boolean }) {
  const Tag = bare ? 'bdi' : 'q'
  return (
    <Tag dir="auto" lang={locale} className={`${TEXT} italic`}>
      {text}
    </Tag>
  )
}

/** A name on its own line, with its mark. */
export function SeatName({ seat, name, className = '' }: { seat: PartnerSeat; name: string; className?: string }) {
  return (
    <span className={`inline-flex min-w-0 items-center gap-2.5 ${className}`}>
      <SeatMark seat={seat} name={name} />
      <bdi className="min-w-0 font-semibold">{name}</bdi>
    </span>
  )
}
