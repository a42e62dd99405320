// An answer in JSON that says its length, by which a short one is told apart from what is worth compressing.

/** `headers`: what else goes with it; they are changed. */
export function inJson(body: unknown, status: number, headers = new Headers()): Response {
  const bytes = Buffer.from(JSON.stringify(body))
  headers.set('content-type', 'application/json')
  headers.set('content-length', String(bytes.length)) // [RM42]
  return new Response(bytes, { status, headers })
}
