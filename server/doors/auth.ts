// The sign-in library's own doors, as far as they are open: become a guest, see one's sign-in, sign out.
import type { Context } from 'hono'
import { noteFault } from '../front/told.ts'
import { addressOf, type Bound, credentials, refusal } from './answering.ts'
import type { Grounds } from './door.ts'
import { inJson } from './json.ts'
import { withoutToken } from './token.ts'

const OPEN = ['GET /api/auth/get-session', 'POST /api/auth/sign-in/anonymous', 'POST /api/auth/sign-out']

export async function answerForLibrary({ identity, limits, journal }: Grounds, { req, env }: Context<Bound>) {
  const { raw: request, method, path } = req
  if (!OPEN.includes(`${method} ${path}`)) return refusal('not-found')
  const limit = method === 'GET' ? 'ask' : 'sign-in'
  try {
    // [RM12] Who is signed in counts by who they are, wherever they are.
    const known = (await identity.whoIs(credentials(request)))?.person.id
    if (!(await limits.take(limit, known ?? addressOf(env.incoming)))) return refusal('too-many')
    const answered = await identity.answer(request)
    // The library answers for a database that does not.
    if (answered.status >= 500) return refusal('unavailable')
    return await withoutToken(request.headers, answered)
  } catch (fault) {
    return inJson(noteFault(journal, fault, method === 'GET' ? 'read' : 'write'), 500)
  }
}
