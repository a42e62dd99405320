// How one says that one means it, and how often one may try.
import { z } from 'zod'
import type { Runtime } from '#server/runtime.ts'
import { tryingAs } from '../account/entering.ts'
import { Password } from '../account/shapes.ts'
import { door } from '../door.ts'

const Confirm = z.union([z.strictObject({ word: z.string().max(40) }), z.strictObject({ password: Password })])
const Body = z.strictObject({ confirm: Confirm })

type Way = Exclude<keyof Runtime['writes']['leaving'], 'keepAll'>

export const confirmedDoor = (way: Way) =>
  door({ body: Body, limit: 'account' }, (asking) => {
    const { runtime, person, params, body } = asking
    return tryingAs(asking, person.account, () =>
      runtime.writes.leaving[way](person, params.couple ?? '', body.confirm),
    )
  })
