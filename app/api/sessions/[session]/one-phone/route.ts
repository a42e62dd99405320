// Seats the second person on the same phone, by the name they give there.
import { z } from 'zod'
import { door, Locales, Name } from '../../../door.ts'

const Body = z.strictObject({ name: Name, locale: Locales })

export const POST = door({ body: Body, limit: 'join', created: true }, ({ runtime, person, params, body }) =>
  runtime.writes.sharePhone(person, params.session ?? '', body),
)
