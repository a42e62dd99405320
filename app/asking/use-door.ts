'use client'
// Something that is asked of the server from a page: whether an answer is still to come, and the kind sentence where it was turned down.
import { useState } from 'react'
import { isTrouble, type To, type Trouble, tell } from '#app/http.ts'
import type { AnswerFrom, DoorTo, SentTo } from '#server/doors/wire.ts'
import { useRefusalWords } from './refusal-words.ts'

/** Null when it was turned down. `leaving`: what comes next is another page, and it stays busy until then. */
type Send = <const Path extends string>(
  path: To<'POST', Path> & Path,
  body: SentTo<DoorTo<'POST', Path>>,
  options?: { leaving?: boolean },
) => Promise<AnswerFrom<DoorTo<'POST', Path>> | null>

export type Door = ReturnType<typeof useDoor>

export function useDoor() {
  const refusal = useRefusalWords()
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const send: Send = async (path, body, { leaving = false } = {}) => {
    setBusy(true)
    const answer = await tell(path, body)
    setBusy(leaving && !isTrouble(answer))
    setTrouble(isTrouble(answer) ? answer : null)
    return isTrouble(answer) ? null : answer
  }
  return {
    busy,
    refused: trouble && refusal(trouble),
    /** The code of the refusal. */
    refusedAs: trouble?.refused ?? null,
    send,
  }
}
