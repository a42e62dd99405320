// The sign of one of the two: a shape, an initial and a colour, the same on every page. Never the colour alone.
import { PARTNER_SEATS, type PartnerSeat } from '#shared/session/seat.ts'

type SeatLook = Record<'ground' | 'hollow' | 'stroke' | 'words' | 'wash' | 'line', string>

const LOOKS: Record<PartnerSeat, SeatLook> = {
  first: {
    ground: 'fill-first',
    hollow: 'fill-paper stroke-first',
    stroke: 'stroke-first',
    words: 'text-first',
    wash: 'bg-first-wash',
    line: 'border-first',
  },
  second: {
    ground: 'fill-second',
    hollow: 'fill-paper stroke-second',
    stroke: 'stroke-second',
    words: 'text-second',
    wash: 'bg-second-wash',
    line: 'border-second',
  },
}

export function seatLook(seat: PartnerSeat) {
  return LOOKS[seat]
}

const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

function initialOf(name: string | null): string {
  // [PA2] Never by the machine's own language: a Turkish one has another capital for the same letter.
  const [letter] = letters.segment((name ?? '').trim())
  return letter ? letter.segment.toUpperCase() : ''
}

type SeatMarkProps = { seat: PartnerSeat; name: string | null; className?: string }

/** Decoration beside a name that is written out: hidden from those who hear the page. */
export function SeatMark({ seat, name, className = 'size-8' }: SeatMarkProps) {
  return (
    <svg viewBox="0 0 40 40" aria-hidden="true" className={`inline-block shrink-0 ${className}`}>
      <SeatShape seat={seat} />
      <text
        x="20"
        y="20"
        dy="0.36em"
        textAnchor="middle"
        className="fill-on-seat font-sans font-semibold"
        style={{ fontSize: '17px' }}
      >
        {initialOf(name)}
      </text>
    </svg>
  )
}

type SeatMarksProps = {
  names: Readonly<Record<PartnerSeat, string | null>>
  seats?: readonly PartnerSeat[]
  className: string
  size?: string
}

/** Those of both, or of some, one laid over the other. */
export function SeatMarks({ names, seats = PARTNER_SEATS, className, size }: SeatMarksProps) {
  return (
    <span aria-hidden="true" className={`flex rtl:space-x-reverse ${className}`}>
      {seats.map((seat) => (
        <SeatMark key={seat} seat={seat} name={names[seat]} {...(size && { className: size })} />
      ))}
    </span>
  )
}

/** For what somebody thought of the other: the shape's outline. */
export function HollowMark({ seat, className }: { seat: PartnerSeat; className: string }) {
  return (
    <svg viewBox="0 0 40 40" aria-hidden="true" className={`inline-block shrink-0 ${className}`}>
      <SeatShape seat={seat} as="hollow" />
    </svg>
  )
}

/** The bare shape in a 40 by 40 box, for figures. Both cover the same area. */
export function SeatShape({ seat, as = 'ground' }: { seat: PartnerSeat; as?: 'ground' | 'hollow' }) {
  const { [as]: look } = LOOKS[seat]
  const strokeWidth = as === 'hollow' ? 4 : undefined
  return seat === 'first' ? (
    <circle cx="20" cy="20" r="16" strokeWidth={strokeWidth} className={look} />
  ) : (
    <rect
      x="5.6"
      y="5.6"
      width="28.8"
      height="28.8"
      rx="6"
      transform="rotate(45 20 20)"
      strokeWidth={strokeWidth}
      className={look}
    />
  )
}
