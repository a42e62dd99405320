// Who is told the token that they are signed in by: a program that speaks by token, never a page, whose scripts need none beside the cookie.
import { PAGE_HEADER } from '#app/http.ts'

export const TOKEN_HEADER = 'set-auth-token'

/** [PR47] Neither whoever sends a cookie, nor a page: browsers say so by themselves over https, and ours says so wherever it is. */
export function hearsToken(asked: Headers): boolean {
  return !['cookie', 'sec-fetch-site', PAGE_HEADER].some((name) => asked.has(name))
}
