// One-time links with which somebody adds another device of their own, or takes their seat to one.
import { z } from 'zod'
import { lookAtDevice } from '../reads/device.ts'
import { signOutOf } from '../writes/account/arrival.ts'
import { claimDevice, newDeviceLink } from '../writes/device.ts'
import { door } from './door.ts'
import { anybody, somebody } from './policies.ts'
import { Token } from './shapes.ts'

export const DEVICES = [
  door('POST /devices', {
    who: somebody,
    says: 'a one-time link for another device of yours',
    limit: 'join',
    does: ({ core, person, host }) => newDeviceLink(core, { person: person.id, host }),
  }),
  door('POST /devices/claim', {
    who: anybody,
    says: '`{}`; signs in as the person of such a link',
    body: z.strictObject({ token: Token }),
    limit: 'join',
    does: async ({ core, person, here, sends, body }) => {
      const claimed = await claimDevice(core, { ...body, current: person?.id ?? null, identity: here })
      if ('refused' in claimed) return claimed
      // [ST40] Whoever was signed in here had nothing to lose by it, and is so no longer.
      if (person) await signOutOf(core, { account: person.account, only: person.signIn })
      sends(claimed.headers)
      return {}
    },
  }),
  door('POST /devices/look', {
    who: anybody,
    says: '`{"name", "with"}`: whose place such a link leads to; uses nothing up',
    body: z.strictObject({ token: Token }),
    limit: 'join',
    does: ({ core, body }) => lookAtDevice(core, body),
  }),
] as const
