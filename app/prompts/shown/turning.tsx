'use client'
// A card that turns over once as it arrives, and lies still for good after. Its words are there from the start for those who hear the page.
import { createContext, type ReactNode, useContext, useState } from 'react'
import { useReading } from '#app/session/screen.tsx'
import type { PartnerSeat } from '#shared/session/seat.ts'
import { ClosedCard } from './closed-cards.tsx'
import look from './turning.module.css'

const StillContext = createContext(false)

/** Where cards are read again, they do not turn. */
export function StillCards({ children }: { children: ReactNode }) {
  return <StillContext value={true}>{children}</StillContext>
}

export function Turning({ seat, children }: { seat: PartnerSeat; children: ReactNode }) {
  const { moving } = useReading()
  const still = useContext(StillContext)
  // What was already open when the page was loaded does not turn again.
  const [turning, setTurning] = useState(moving && !still)
  return (
    <div className={`${look.turning} ${turning ? look.on : ''}`}>
      <div className={look.card} onAnimationEnd={(event) => event.target === event.currentTarget && setTurning(false)}>
        <div className={look.front}>{children}</div>
        {turning && (
          <div className={look.back} aria-hidden="true">
            <ClosedCard seat={seat} className="h-full" />
          </div>
        )}
      </div>
    </div>
  )
}
