// Who is told the token that they are signed in by: a program that speaks by token, never a page, whose scripts need none beside the cookie.

/** By this header a page of ours says that it asks. */
export const PAGE_HEADER = 'x-halfway-page'
export const TOKEN_HEADER = 'set-auth-token'

/** [PR47] Neither whoever sends a cookie, nor a page: browsers say so by themselves over https, and ours says so wherever it is. */
export function hearsToken(asked: Headers): boolean {
  return !['cookie', 'sec-fetch-site', PAGE_HEADER].some((name) => asked.has(name))
}

/** [PR47] An answer of the sign-in library's: no token in its body ever, and in its head for programs alone. */
export async function withoutToken(asked: Headers, answer: Response): Promise<Response> {
  const headers = new Headers(answer.headers)
  if (!hearsToken(asked)) headers.delete(TOKEN_HEADER)
  headers.delete('content-length')
  const text = await answer.text()
  return new Response(text && bare(text), { status: answer.status, headers })
}

function bare(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), (key, value) => (key === 'token' ? undefined : value))
  } catch {
    return text
  }
}
