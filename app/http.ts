// How a page speaks to our own server: JSON in, JSON out, and a refusal is a value. Never throws, never speaks to anybody else.
// What each door takes and answers is known by its address.
import type { AnswerFrom, DoorTo, PageHeader, SentTo } from '#server/doors/wire.ts'
import type { RefusalCode } from '#shared/session/refusal.ts'

/** Says that a page asks, which is never told the token it is signed in by. */
const PAGE_HEADER: PageHeader = 'x-halfway-page'

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

/** An address that a door has. */
export type To<Method extends 'GET' | 'POST', Path extends string> = [DoorTo<Method, Path>] extends [never]
  ? 'there is no door of this address'
  : Path

/** `signal`: to stop waiting for an answer that may take long. */
export function ask<const Path extends string>(
  path: To<'GET', Path> & Path,
  signal?: AbortSignal,
): Promise<AnswerFrom<DoorTo<'GET', Path>> | Trouble> {
  return call(path, { method: 'GET', ...(signal && { signal }) })
}

export function tell<const Path extends string>(
  path: To<'POST', Path> & Path,
  body: SentTo<DoorTo<'POST', Path>>,
): Promise<AnswerFrom<DoorTo<'POST', Path>> | Trouble> {
  return call(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
}
