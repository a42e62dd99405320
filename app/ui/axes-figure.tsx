// Dots on two axes, with the names of both and what each axis and its ends are called. It says nothing to those who hear it: the same stands
// beside it in sentences.
import type { DrawnAxes, DrawnDot } from '#shared/reflection/figures/draw-axes.ts'
import { SeatShape, seatLook } from './seat-mark.tsx'

export function AxesFigure({ axes: { along, up, dots, threads, legend } }: { axes: DrawnAxes }) {
  return (
    <div
      data-figure=""
      aria-hidden="true"
      className="@container mx-auto max-w-[30rem] font-sans text-body leading-tight break-inside-avoid"
    >
      <p className="mb-1.5 font-semibold">{up.name}</p>
      <div className="grid grid-cols-[min(5.5rem,24%)_minmax(0,1fr)] gap-x-2 gap-y-1 @max-[13rem]:grid-cols-[0_minmax(0,1fr)] @max-[13rem]:gap-x-0">
        <p className="flex flex-col justify-between text-end text-quiet @max-[13rem]:hidden">
          <span>{up.high}</span>
          <span>{up.low}</span>
        </p>
        <div className="relative col-start-2 aspect-square border-s-2 border-b-2 border-edge">
          <span className="absolute inset-x-0 top-1/2 border-t border-dashed border-edge" />
          <span className="absolute inset-y-0 start-1/2 border-s border-dashed border-edge" />
          <svg
            aria-hidden="true"
            viewBox="0 0 100 100"
            preserveAspectRatio="none"
            fill="none"
            className="absolute inset-0 size-full rtl:-scale-x-100"
          >
            {threads.map(({ seat, from, to }) => (
              <path
                key={seat}
                d={`M${from.x} ${from.y}L${to.x} ${to.y}`}
                vectorEffect="non-scaling-stroke"
                strokeWidth="1.75"
                strokeDasharray="4 4"
                className={seatLook(seat).stroke}
              />
            ))}
          </svg>
          {dots.map((dot) => (
            <DotAt key={`${dot.seat} ${dot.age} ${dot.hollow}`} dot={dot} />
          ))}
        </div>
        <p className="col-start-2 flex justify-between gap-4 text-quiet">
          <span>{along.low}</span>
          <span className="text-end">{along.high}</span>
        </p>
        <p className="col-start-2 text-center font-semibold">{along.name}</p>
        {legend && <p className="col-span-2 mt-1 text-quiet">{legend}</p>}
      </div>
    </div>
  )
}

function DotAt({ dot: { x, y, seat, age, hollow, called } }: { dot: DrawnDot }) {
  const faded = age === 0 ? 1 : Math.max(0.3, 0.6 - age * 0.08)
  return (
    <span style={{ insetInlineStart: `${x}%`, top: `${y}%` }} className="absolute">
      <svg
        viewBox="0 0 40 40"
        aria-hidden="true"
        opacity={faded}
        className="absolute -start-2.5 -top-2.5 size-5 overflow-visible"
      >
        <SeatShape seat={seat} as={hollow ? 'hollow' : 'ground'} />
      </svg>
      {called && <Called x={x} seat={seat} called={called} />}
    </span>
  )
}

type CalledProps = { x: number; seat: DrawnDot['seat']; called: NonNullable<DrawnDot['called']> }

/** It lies over the plane's inner side, so that it never sticks out of it. */
function Called({ x, seat, called: { name, side, far } }: CalledProps) {
  const across = x < 34 ? '-start-2 text-start' : x > 66 ? '-end-2 text-end' : '-start-16 text-center'
  const off = far ? '2.25rem' : '0.75rem'
  return (
    <bdi
      style={side === 'above' ? { bottom: off } : { top: off }}
      className={`absolute w-32 font-semibold @max-[13rem]:hidden ${across} ${seatLook(seat).words}`}
    >
      {name}
    </bdi>
  )
}
