// What has opened in a session so far, to be read again.
import { door } from '../../../door.ts'

export const GET = door({}, ({ runtime, person, params, seat }) =>
  runtime.reads.opened(person, params.session ?? '', seat),
)
