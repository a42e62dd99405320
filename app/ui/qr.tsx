// A link as a square to point a camera at. Drawn as one SVG path, dark on light in both modes, since cameras want it so.
import { encode } from 'uqr'

export function Qr({ text, label, className = '' }: { text: string; label: string; className?: string }) {
  const { data: rows, size } = encode(text, { ecc: 'M', border: 3 })
  const path = rows.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  return (
    <svg
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
      className={`aspect-square w-full rounded-control ${className}`}
    >
      <rect width={size} height={size} fill="#fffdf8" />
      <path d={path} fill="#1f1a15" />
    </svg>
  )
}
