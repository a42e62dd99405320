// The sign-in library's own door, as far as it is open: become a guest, see one's sign-in, sign out.
import { ADDRESS_HEADER, getRuntime } from '#server/runtime.ts'
import { credentials } from '../../door.ts'
import { withoutToken } from '../../token.ts'

const OPEN = ['GET /api/auth/get-session', 'POST /api/auth/sign-in/anonymous', 'POST /api/auth/sign-out']

async function answer(request: Request): Promise<Response> {
  const { identity, limits, noteFault } = getRuntime()
  const asked = `${request.method} ${new URL(request.url).pathname}`
  if (!OPEN.includes(asked)) return Response.json({ refused: 'not-found' }, { status: 404 })
  const limit = request.method === 'GET' ? 'ask' : 'sign-in'
  try {
    // [RM12] Who is signed in counts by who they are, wherever they are.
    const known = (await identity.whoIs(credentials(request), false))?.person.id
    if (!(await limits.take(limit, known ?? request.headers.get(ADDRESS_HEADER) ?? ''))) {
      return Response.json({ refused: 'too-many' }, { status: 429 })
    }
    const answered = await identity.answer(request)
    // The library answers for a database that does not.
    if (answered.status >= 500) return Response.json({ refused: 'unavailable' }, { status: 503 })
    return await withoutToken(request.headers, answered)
  } catch (fault) {
    return Response.json(noteFault(fault, request.method === 'GET' ? 'read' : 'write'), { status: 500 })
  }
}

export { answer as GET, answer as POST }
