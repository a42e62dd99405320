// Two orders side by side: joined by a line from each thing to where it lies in the other, or each with the other's guess at it. It is text, as large as the page's, and says nothing
// to those who hear it: the same stands beside it in sentences.
import { type CSSProperties, Fragment, type ReactNode } from 'react'
import { type PartnerSeat, partnerOf } from '#shared/session/seat.ts'
import look from './figure.module.css'
import { HollowMark, SeatMark, seatLook } from './seat-mark.tsx'

/** `guessed`: the place at which the other thought it to lie. */
type Row = { id: string; text: string; guessed?: number }
export type OrderColumn = { seat: PartnerSeat; name: string | null; title: ReactNode; rows: readonly Row[] }

type OrdersFigureProps = { columns: readonly [OrderColumn, OrderColumn]; drawing?: boolean }

export function OrdersFigure({ columns, drawing = false }: OrdersFigureProps) {
  const guessed = columns.some(({ rows }) => rows.some((row) => row.guessed !== undefined))
  return (
    // [RS7]
    <div
      data-figure=""
      aria-hidden="true"
      className="@container break-inside-avoid font-sans text-[1rem] leading-tight"
    >
      {guessed ? <Guessed columns={columns} /> : <Joined columns={columns} drawing={drawing} />}
    </div>
  )
}

/** Each order by itself, so that no row waits for a longer one beside it. */
function Guessed({ columns }: Pick<OrdersFigureProps, 'columns'>) {
  return (
    <div className="grid grid-cols-2 items-start gap-x-2 gap-y-4 @max-[13rem]:grid-cols-1">
      {columns.map((column) => (
        <div key={column.seat} className="grid grid-cols-[auto_minmax(0,1fr)] gap-y-1">
          <Head column={column} className="col-span-2" />
          {column.rows.map((row, at) => (
            <Fragment key={row.id}>
              <Place at={at} />
              <Thing row={row} seat={column.seat} at={at} className="col-start-2" />
            </Fragment>
          ))}
        </div>
      ))}
    </div>
  )
}

function Joined({ columns: [left, right], drawing }: OrdersFigureProps) {
  // Where two columns have no room, the second order follows the first.
  const after = { '--after': left.rows.length + 1 } as CSSProperties
  return (
    <div
      style={after}
      className="grid grid-cols-[auto_minmax(0,1fr)_clamp(1.75rem,13vw,5rem)_minmax(0,1fr)] gap-y-1 @max-[13rem]:grid-cols-[auto_minmax(0,1fr)]"
    >
      <Head column={left} className="col-span-2 justify-end text-end @max-[13rem]:justify-start" />
      <Head column={right} className={`col-start-4 ${FOLLOWS} @max-[13rem]:col-span-2 @max-[13rem]:pt-4`} />
      {left.rows.map((row, at) => (
        <Fragment key={row.id}>
          <Place at={at} />
          <Thing row={row} seat={left.seat} at={at} className="col-start-2 text-end @max-[13rem]:text-start" />
          <Line from={at} to={right.rows.findIndex(({ id }) => id === row.id)} drawing={drawing ?? false} />
        </Fragment>
      ))}
      {right.rows.map((row, at) => (
        <Fragment key={row.id}>
          <Place at={at} className={`${FOLLOWS} hidden @max-[13rem]:block`} />
          <Thing row={row} seat={right.seat} at={at} className={`col-start-4 ${FOLLOWS} @max-[13rem]:col-start-2`} />
        </Fragment>
      ))}
    </div>
  )
}

/** Below the whole of the first order. */
const FOLLOWS = '@max-[13rem]:[grid-row:calc(var(--row)+var(--after))]'
const ON = '[grid-row:var(--row)]'

// The heads take the first line.
const on = (at: number) => ({ '--row': at + 2 }) as CSSProperties

function Head({ column: { seat, name, title }, className }: { column: OrderColumn; className: string }) {
  return (
    <p style={on(-1)} className={`${ON} flex min-w-0 items-center gap-1.5 pb-1 font-semibold ${className}`}>
      <SeatMark seat={seat} name={name} className="size-6" />
      <span className="min-w-0">{title}</span>
    </p>
  )
}

function Place({ at, className = '' }: { at: number; className?: string }) {
  return (
    <span style={on(at)} className={`${ON} col-start-1 self-start py-0.5 pe-1 tabular-nums text-quiet ${className}`}>
      {at + 1}
    </span>
  )
}

type ThingProps = { row: Row; seat: PartnerSeat; at: number; className: string }

function Thing({ row: { text, guessed }, seat, at, className }: ThingProps) {
  return (
    <span
      style={on(at)}
      className={`${ON} min-w-0 self-start rounded-small px-1.5 py-0.5 ${seatLook(seat).wash} ${className}`}
    >
      {text}
      {guessed !== undefined && (
        <>
          {' '}
          <span className="whitespace-nowrap text-quiet">
            <HollowMark seat={partnerOf(seat)} className="size-[0.85em] align-[-0.05em]" /> {guessed}
          </span>
        </>
      )}
    </span>
  )
}

type LineProps = { from: number; to: number; drawing: boolean }

/** From the first line of a thing's words to the first line of the same in the other order: the height of a box between two rows. */
function Line({ from, to, drawing }: LineProps) {
  if (to < 0) return null
  const [upper, lower] = [Math.min(from, to), Math.max(from, to)]
  return (
    <span
      style={{ gridRow: from === to ? from + 2 : `${upper + 2} / ${lower + 2}` }}
      className={`pointer-events-none relative col-start-3 @max-[13rem]:hidden translate-y-[calc(0.5lh+0.125rem)] ${from === to ? 'h-0' : ''} ${drawing ? look.onwards : ''}`}
    >
      <svg
        aria-hidden="true"
        viewBox="0 0 100 100"
        preserveAspectRatio="none"
        fill="none"
        className="absolute inset-x-0.5 top-0 h-full min-h-px w-[calc(100%-0.25rem)] overflow-visible stroke-quiet"
      >
        <path
          d={from === to ? 'M0 0L100 0' : from < to ? 'M0 0L100 100' : 'M0 100L100 0'}
          vectorEffect="non-scaling-stroke"
          strokeWidth="1.75"
          strokeLinecap="round"
        />
      </svg>
    </span>
  )
}
