// Makes a counsellor of whoever holds an open invitation and an account.
import { z } from 'zod'
import { door, Name, Token } from '../door.ts'

const Body = z.strictObject({ token: Token.nullable(), name: Name })

export const POST = door({ body: Body, limit: 'join' }, ({ runtime, person, body }) =>
  runtime.writes.counselling.become(person, body),
)
