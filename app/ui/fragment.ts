'use client'
// What stands after # in the address: read in the browser alone, so that no server and no log ever sees it.
import { useSyncExternalStore } from 'react'

function listen(changed: () => void): () => void {
  addEventListener('hashchange', changed)
  return () => removeEventListener('hashchange', changed)
}

// Every link's secret has this many letters; whatever a programme, or a sentence around the link, put beside it is none of it.
const SECRET = /[A-Za-z0-9_-]{24}/

// A chat writes in italics what stands between two of these signs, which a secret may have too.
const MARKED = /(?<![A-Za-z0-9_-])([_-]+)([A-Za-z0-9_-]{24})\1(?![A-Za-z0-9_-])/

/** The secret where it stands in what follows the #, also with signs, blanks or line breaks around or within. [PA7] */
export function secretIn(hash: string): string {
  const bare = hash.replace(/%(?:0[9AD]|20|E2%80%(?:8[B-F]|A[89])|C2%(?:A0|AD))|\s/gi, '')
  const readable = bare.replace(/%[0-9A-F]{2}/gi, '!')
  const [found] = SECRET.exec(readable.replace(MARKED, '$2')) ?? []
  return found ?? bare
}

/** Null on the server and in the first render. */
export function useFragment(): string | null {
  return useSyncExternalStore(
    listen,
    () => secretIn(location.hash.slice(1)),
    () => null,
  )
}
