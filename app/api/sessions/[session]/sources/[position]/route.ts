// What an entry said that a sentence of the reflection names, for the couple alone.
import { door } from '../../../../door.ts'

export const GET = door({}, ({ runtime, person, params, seat }) =>
  runtime.reads.source(person, params.session ?? '', Number(params.position), seat),
)
