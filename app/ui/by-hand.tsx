// The same said twice: for something that lies in the hand, and for a screen that stands on a table. Only one of the two is there.
import type { ReactNode } from 'react'

export function ByHand({ hand, table }: { hand: ReactNode; table: ReactNode }) {
  return (
    <>
      <span className="[@media(pointer:fine)]:hidden">{hand}</span>
      <span className="hidden [@media(pointer:fine)]:inline">{table}</span>
    </>
  )
}
