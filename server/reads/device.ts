// Whose place a link for another device leads to, by the names they go by. It opens nothing, and uses nothing up.
import { couplesOf } from '#db/couples.ts'
import { personOfDeviceLink } from '#db/device-links.ts'
import { type Refusal, refuse } from '#shared/session/refusal.ts'
import { partnerOf } from '#shared/session/seat.ts'
import type { Core } from '../core/core.ts'
import { namesOf } from '../core/names.ts'
import { hashToken } from '../secrets.ts'

/** `name`: null for somebody who sits in no room yet; `with`: the other one there, where there is one. */
export type DeviceLook = { name: string | null; with: string | null }

/** [ST41] */
export async function lookAtDevice(core: Core, { token }: { token: string }): Promise<DeviceLook | Refusal> {
  const found = await personOfDeviceLink(core.db, { tokenHash: hashToken(token), at: core.now() })
  if (!found) return refuse('invitation-closed')
  const [own] = await couplesOf(core.db, found)
  if (!own) return { name: null, with: null }
  const names = await namesOf(core, own)
  return { name: names[own.seat], with: own.partner ? names[partnerOf(own.seat)] : null }
}
