'use client'
// A greeting by the hour where the reader is. The server knows no hour, so it greets without one, in a line of the same height.
import { useInBrowser } from '#app/ui/time-text.tsx'

function partOfDay(hour: number): 'morning' | 'day' | 'evening' {
  if (hour < 5) return 'evening'
  if (hour < 12) return 'morning'
  return hour < 18 ? 'day' : 'evening'
}

export function Greeting({ words }: { words: Record<'plain' | 'morning' | 'day' | 'evening', string> }) {
  const inBrowser = useInBrowser()
  return <p className="truncate text-quiet">{words[inBrowser ? partOfDay(new Date().getHours()) : 'plain']}</p>
}
