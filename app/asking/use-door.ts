'use client'
// One request at a time to a door of accounts, and the kind sentence of whatever turned it down.
import { useState } from 'react'
import { isTrouble, type Trouble, tell } from '#app/http.ts'
import { useRefusalWords } from './refusal-words.ts'

export function useDoor() {
  const refusal = useRefusalWords()
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  return {
    busy,
    refused: trouble && refusal(trouble),
    /** The code of it. */
    refusedAs: trouble?.refused ?? null,
    /** Null when it was turned down. `leaving`: what comes next is another page, and it stays busy until then. */
    send: async <T>(path: string, body: object, { leaving = false } = {}): Promise<T | null> => {
      setBusy(true)
      const answer = await tell<T>(path, body)
      setBusy(leaving && !isTrouble(answer))
      setTrouble(isTrouble(answer) ? answer : null)
      return isTrouble(answer) ? null : answer
    },
  }
}
