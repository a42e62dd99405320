'use client'
// A link as a square to point a camera at. What draws it comes once a square is met; its place is kept meanwhile.
import { piece } from '#app/loading/piece.tsx'

export const Square = piece(
  () => import('#app/ui/qr.tsx').then((file) => file.Qr),
  ({ className = '' }) => <div className={`aspect-square w-full rounded-control ${className}`} />,
)
