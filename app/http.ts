// How a page speaks to our own server: JSON in, JSON out, and a refusal is a value. Never throws, never speaks to anybody else.
import type { RefusalCode } from '#shared/session/refusal.ts'

/** Says that a page asks, which is never told the token it is signed in by. */
export const PAGE_HEADER = 'x-halfway-page'

/** What can come back instead of an answer. `offline`: nothing came back at all. */
export type Trouble = { refused: RefusalCode | 'offline'; fault?: string }

export function isTrouble(answer: unknown): answer is Trouble {
  return typeof answer === 'object' && answer !== null && 'refused' in answer
}

async function call<T>(path: string, init: RequestInit): Promise<T | Trouble> {
  try {
    const headers = { ...init.headers, [PAGE_HEADER]: '1' }
    const response = await fetch(path, { ...init, headers, credentials: 'same-origin', cache: 'no-store' })
    const answer: unknown = await response.json()
    if (response.ok) return answer as T
    return isTrouble(answer) ? answer : { refused: 'fault' }
  } catch {
    return { refused: 'offline' }
  }
}

/** `signal`: to stop waiting for an answer that may take long. */
export function ask<T>(path: string, signal?: AbortSignal): Promise<T | Trouble> {
  return call(path, { method: 'GET', ...(signal && { signal }) })
}

export function tell<T>(path: string, body: object): Promise<T | Trouble> {
  return call(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
}
