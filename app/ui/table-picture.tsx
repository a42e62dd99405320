// The one picture of the house: a table in the evening, a lamp, two cups in the colours of the two seats, a letter between them.

export function TablePicture({ label, className = '' }: { label: string; className?: string }) {
  return (
    <svg viewBox="0 0 520 330" role="img" aria-label={label} className={className} fill="none">
      <path d="M216 110h88l108 148H108z" className="fill-lamp opacity-20" />
      <ellipse cx="260" cy="258" rx="168" ry="15" className="fill-lamp opacity-45" />
      <path d="M260 0v62" className="stroke-edge" strokeWidth="2.5" />
      <circle cx="260" cy="110" r="11" className="fill-lamp" />
      <path d="M212 110c0-27 20-50 48-50s48 23 48 50z" className="fill-accent" />
      <path d="M40 262h440" className="stroke-wood" strokeWidth="10" strokeLinecap="round" />
      <path d="M94 267 82 326M426 267l12 59" className="stroke-wood" strokeWidth="8" strokeLinecap="round" />
      <Letter />
      <Cup x={150} className="stroke-first" fill="fill-first" />
      <Cup x={370} className="stroke-second" fill="fill-second" mirrored />
    </svg>
  )
}

function Cup({ x, className, fill, mirrored }: { x: number; className: string; fill: string; mirrored?: boolean }) {
  return (
    <g transform={`translate(${x} 0) scale(${mirrored ? -1 : 1} 1)`}>
      <path
        d="M-8 196c-6-8 6-13 0-22M8 196c-6-8 6-13 0-22"
        className="stroke-quiet opacity-60"
        strokeWidth="2.5"
        strokeLinecap="round"
      />
      <path d="M-24 218c-20-4-20 22 3 22" className={className} strokeWidth="6" strokeLinecap="round" />
      <path d="M-27 208h54v18c0 16-12 27-27 27s-27-11-27-27z" className={fill} />
      <path d="M-36 255h72" className={className} strokeWidth="5" strokeLinecap="round" />
    </g>
  )
}

function Letter() {
  return (
    <g strokeLinejoin="round">
      <path d="M224 256l14-26h58l-14 26z" className="fill-raised stroke-edge" strokeWidth="2.5" />
      <path d="M246 238h34M242 246h34" className="stroke-edge" strokeWidth="2.5" strokeLinecap="round" />
    </g>
  )
}
