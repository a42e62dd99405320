// Draws a figure's shapes in the pages' colours, and says the same in words for whoever reads those more easily.
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Drawn } from '#shared/reflection/figures/draw.ts'
import { DOT, type Ink, LINE, type Point, type Shape } from '#shared/reflection/figures/drawing.ts'

const INKS: Record<Ink, { stroke: string; fill: string }> = {
  quiet: { stroke: 'stroke-edge', fill: 'fill-quiet' },
  plain: { stroke: 'stroke-ink', fill: 'fill-ink' },
  first: { stroke: 'stroke-first', fill: 'fill-first' },
  second: { stroke: 'stroke-second', fill: 'fill-second' },
}

// On a small phone it reaches into the margins of what it lies in, so that its letters stay above 11 pixels.
const LEGIBLE =
  'max-[24rem]:w-[max(100%,min(19.75rem,88vw))] max-[24rem]:ms-[min(0px,calc((100%-min(19.75rem,88vw))/2))]'

export function DrawnFigure({ drawn: { title, says, drawing } }: { drawn: Drawn }) {
  const t = useTranslations('reflections.figure')
  return (
    <figure className="my-6 break-inside-avoid">
      <figcaption className="mb-3 font-sans text-small text-quiet">{title}</figcaption>
      <svg
        viewBox={`0 0 ${drawing.width} ${drawing.height}`}
        aria-hidden="true"
        fill="none"
        className={`mx-auto w-full max-w-[30rem] print:max-w-[11cm] ${LEGIBLE}`}
      >
        {drawing.shapes.map((shape) => (
          <ShapeDrawn key={JSON.stringify(shape)} shape={shape} />
        ))}
      </svg>
      <details className="mt-2 font-sans text-small text-quiet print:hidden">
        <summary className="inline-flex min-h-11 items-center underline decoration-1 underline-offset-4">
          {t('in-words')}
        </summary>
        {says.map((line) => (
          <p key={line} className="mt-1">
            {line}
          </p>
        ))}
      </details>
    </figure>
  )
}

function ShapeDrawn({ shape }: { shape: Shape }): ReactNode {
  switch (shape.as) {
    case 'line':
      return (
        <path
          d={`M${at(shape.from)}L${at(shape.to)}`}
          className={INKS[shape.ink].stroke}
          strokeWidth="1.5"
          strokeDasharray={shape.dashed && '4 4'}
        />
      )
    case 'arrow':
      return (
        <g className={INKS[shape.ink].stroke} strokeWidth="2.5" strokeLinecap="round" strokeLinejoin="round">
          <path d={`M${at(shape.from)}Q${at(shape.by)} ${at(shape.to)}`} />
          <path d={headOf(shape.by, shape.to)} />
        </g>
      )
    case 'box':
      return (
        <rect
          x={shape.at.x}
          y={shape.at.y}
          width={shape.width}
          height={shape.height}
          rx="10"
          className={`${INKS[shape.ink].stroke} fill-raised`}
          strokeWidth="1.5"
        />
      )
    case 'dot':
      return <Dot {...shape} />
    case 'text':
      return <Text {...shape} />
  }
}

function Dot({ at: { x, y }, seat, age, hollow }: Extract<Shape, { as: 'dot' }>) {
  const look = `${INKS[seat].stroke} ${hollow ? 'fill-paper' : INKS[seat].fill}`
  const faded = age === 0 ? 1 : Math.max(0.25, 0.6 - age * 0.08)
  const side = DOT * 1.55
  return (
    <g opacity={faded} strokeWidth="2" className={look}>
      {seat === 'first' ? (
        <circle cx={x} cy={y} r={DOT - 1} />
      ) : (
        <rect x={x - side / 2} y={y - side / 2} width={side} height={side} rx="2" transform={`rotate(45 ${x} ${y})`} />
      )}
    </g>
  )
}

function Text({ at: { x, y }, lines, anchor, ink, own, strong }: Extract<Shape, { as: 'text' }>) {
  const face = own ? 'font-serif italic' : strong ? 'font-sans font-semibold' : 'font-sans'
  const rows = lines.map((line, row) => ({ line, down: y + row * LINE }))
  return (
    <text x={x} y={y} textAnchor={anchor} className={`${INKS[ink].fill} ${face}`} style={{ fontSize: '13px' }}>
      {rows.map(({ line, down }) => (
        <tspan key={down} x={x} y={down} dy="0.34em">
          {line}
        </tspan>
      ))}
    </text>
  )
}

function at({ x, y }: Point): string {
  return `${x} ${y}`
}

/** Two short strokes back from the tip, along the way the curve came in. */
function headOf(by: Point, tip: Point): string {
  const angle = Math.atan2(tip.y - by.y, tip.x - by.x)
  const back = (turn: number) => ({ x: tip.x - 9 * Math.cos(angle + turn), y: tip.y - 9 * Math.sin(angle + turn) })
  return `M${at(back(0.5))}L${at(tip)}L${at(back(-0.5))}`
}
