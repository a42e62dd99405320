// Looking back on a session, closed or not: what became of an agreement, or whether the loop came up.
import { z } from 'zod'
import { CommandId } from '#shared/protocol.ts'
import { Review } from '#shared/session/commands.ts'
import { door } from '../../../door.ts'

const Body = z.strictObject({ id: CommandId, command: Review })

export const POST = door({ body: Body, limit: 'command' }, ({ runtime, person, params, seat, body }) =>
  runtime.writes.review(person, params.session ?? '', body, seat),
)
