// What public/early.js has looked up before the page's own scripts were there.
import { type Trouble, tell } from '#app/http.ts'
import type { Look } from '#app/invite/shape.ts'

/** `answer`: null where the page is to ask by itself. */
type Early = { token: string; looked: Look | null; answer: Promise<Look | null> }

declare global {
  interface Window {
    early?: Early
  }
}

/** Null where it is not known yet. */
export function lookedEarly(token: string): Look | null {
  return window.early?.token === token ? window.early.looked : null
}

export async function lookAtInvite(token: string): Promise<Look | Trouble> {
  const early = window.early?.token === token ? await window.early.answer : null
  return early ?? tell('/api/invites/look', { token })
}
