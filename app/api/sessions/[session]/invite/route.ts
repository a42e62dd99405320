// The invite of a session, for the one who waits: to see it again, and to change its words.
import { z } from 'zod'
import { perhapsTextOf } from '#shared/written.ts'
import { door } from '../../../door.ts'

const Body = z.strictObject({ note: perhapsTextOf(400) })

export const GET = door({}, ({ runtime, person, params, host }) =>
  runtime.reads.invite(person, params.session ?? '', host),
)

export const POST = door({ body: Body }, ({ runtime, person, params, host, body }) =>
  runtime.writes.rewriteNote(person, params.session ?? '', body.note || null, host),
)
