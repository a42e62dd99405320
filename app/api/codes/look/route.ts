// What an invitation says, found by a spoken code. Wrong tries are counted for where they come from.
import { z } from 'zod'
import { openDoor, Said } from '../../door.ts'
import { tryingCodes } from '../../tries.ts'

export const POST = openDoor({ body: z.strictObject(Said), limit: 'join' }, (asking) =>
  tryingCodes(asking, asking.body.word, () => asking.runtime.reads.lookAtCode(asking.body.word, asking.body.digits)),
)
