// Asks a couple that exists, by the code it gave. Wrong tries are counted for where they come from.
import { z } from 'zod'
import { Alias, Policies } from '../../../counselling/shapes.ts'
import { door, Said } from '../../../door.ts'
import { tryingCodes } from '../../../tries.ts'

const Body = z.strictObject({ ...Said, alias: Alias, policy: Policies })

export const POST = door({ body: Body, limit: 'knock', created: true }, (asking) =>
  tryingCodes(asking, asking.body.word, () =>
    asking.runtime.writes.counselling.beginByCode(asking.person, asking.body),
  ),
)
