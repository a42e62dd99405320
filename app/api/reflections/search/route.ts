// Looks for words in what a couple has said. Posted, so that the words stand in no address, history or proxy's log.
import { z } from 'zod'
import { door } from '../../door.ts'

const Body = z.strictObject({ couple: z.string().max(40), words: z.string().trim().min(1).max(100) })

export const POST = door({ body: Body }, ({ runtime, person, body: { couple, words } }) =>
  runtime.reads.search(person, couple, words),
)
