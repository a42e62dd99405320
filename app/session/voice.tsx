'use client'
// Says aloud what changed, to those who hear the page. It never speaks of what the other does before a reveal.
import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react'
import { useReading } from './screen.tsx'

const VoiceContext = createContext<(sentence: string) => void>(() => {})

export function useSay(): (sentence: string) => void {
  return useContext(VoiceContext)
}

/** [RS4] Says a heading where the reader's place has not moved to it, as for somebody in a sheet that lies over the page. */
export function useSaidOnce(heading: string): void {
  const { moving } = useReading()
  const say = useSay()
  useEffect(() => {
    if (moving && !document.activeElement?.matches('h1')) say(heading)
  }, [moving, say, heading])
}

export function Voice({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState({ sentence: '', turn: 0 })
  const say = useCallback((sentence: string) => setSaid(({ turn }) => ({ sentence, turn: turn + 1 })), [])
  return (
    <VoiceContext value={say}>
      {children}
      <div role="status" aria-live="polite" className="sr-only">
        {/* The same sentence twice is still said twice. */}
        <span key={said.turn}>{said.sentence}</span>
      </div>
    </VoiceContext>
  )
}
