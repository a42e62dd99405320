'use client'
// What stands after # in the address: read in the browser alone, so that no server and no log ever sees it.
import { useSyncExternalStore } from 'react'

function listen(changed: () => void): () => void {
  addEventListener('hashchange', changed)
  return () => removeEventListener('hashchange', changed)
}

/** Null on the server and in the first render. */
export function useFragment(): string | null {
  return useSyncExternalStore(
    listen,
    () => location.hash.slice(1),
    () => null,
  )
}
