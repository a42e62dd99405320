// Makes somebody a counsellor, by an invitation of the one who runs the server or where anybody may be one, and ends it again.
import { accountAt, accountById } from '#db/accounts.ts'
import { allOrNothing } from '#db/all-or-nothing.ts'
import type { Db } from '#db/client.ts'
import { breakOffWith } from '#db/counselling-ends.ts'
import {
  addCounsellor,
  counsellorById,
  counsellorInviteIsOpen,
  disableCounsellor,
  inviteCounsellor,
  renameCounsellor,
  spendCounsellorInvite,
} from '#db/counsellors.ts'
import { personOfAccount } from '#db/people.ts'
import { type Refusal, refuse } from '#shared/session/refusal.ts'
import { type Instant, MINUTE } from '#shared/time.ts'
import type { Core } from '../../core/core.ts'
import type { Person } from '../../identity/identity.ts'
import { OWN } from '../../log/own-key.ts'
import { seal } from '../../log/seal.ts'
import { hashToken, newId, newToken } from '../../secrets.ts'
import { leave, placesOf, showOut } from './show-out.ts'

const DAY = 24 * 60 * MINUTE

/** [CO20] The link's secret, good once and for a day. */
export async function newCounsellorInvite(db: Db, { at }: { at: Instant }): Promise<string> {
  const token = newToken()
  await inviteCounsellor(db, { id: newId(), tokenHash: hashToken(token), createdAt: at, expiresAt: at + DAY })
  return token
}

/** Whether somebody may become one: by an open invitation, or without any where the server says so. */
export function mayBecome(core: Core, token: string | null): Promise<boolean> {
  if (token === null) return Promise.resolve(core.counsellors === 'open')
  return counsellorInviteIsOpen(core.db, { tokenHash: hashToken(token), at: core.now() })
}

type Becoming = Pick<Person, 'id' | 'account'> & { token: string | null; name: string }

/** [CO20] Only with an account. Who was one and is disabled needs an invitation to be one again; the key they had stays theirs. */
export async function becomeCounsellor(
  core: Core,
  { id: person, account, token, name }: Becoming,
): Promise<object | Refusal> {
  if (!(await accountById(core.db, { account }))?.address) return refuse('account-needed')
  const standing = await counsellorById(core.db, { person })
  if (standing && standing.disabledAt === null) return {}
  if (standing && token === null) return refuse('invitation-closed')
  if (!(await mayBecome(core, token))) return refuse('invitation-closed')
  const at = core.now()
  const kept = standing?.wrappedKey ?? null
  const { wrapped, key } = kept ? { wrapped: kept, key: core.ownKeys.open(person, kept) } : core.ownKeys.make(person)
  const sealedName = seal(key, name, OWN.name(person))
  const made = await allOrNothing(core.db, async (tx) => {
    if (token !== null && !(await spendCounsellorInvite(tx, { tokenHash: hashToken(token), at }))) return null
    if (!(await addCounsellor(tx, { person, sealedName, wrappedKey: wrapped, madeAt: at }))) {
      // [CO51] Who was disabled by an earlier version kept what was agreed to until now.
      await breakOffWith(tx, { counsellor: person, at: standing?.disabledAt ?? at })
      await disableCounsellor(tx, { person, at: null })
      await renameCounsellor(tx, { person, sealedName })
    }
    return {}
  })
  return made ?? refuse('invitation-closed')
}

/** Whose address to sign in with it is. */
export async function personAt({ db, addresses }: Pick<Core, 'db' | 'addresses'>, address: string) {
  const account = await accountAt(db, { name: addresses.nameOf(address) })
  return account && ((await personOfAccount(db, account))?.id ?? null)
}

/** [CO21] What they had stays where it is, and nothing of it opens to them from that commit on. False where there is no such counsellor. */
export async function disable(
  core: Pick<Core, 'db' | 'sessions' | 'endSockets' | 'now' | 'addresses'>,
  { address }: { address: string },
): Promise<boolean> {
  const person = await personAt(core, address)
  if (!person) return false
  const places = await placesOf(core, person)
  const done = await showOut(core, {
    among: { counsellor: person },
    work: async (tx) => {
      const at = core.now()
      if (!(await disableCounsellor(tx, { person, at }))) return null
      await breakOffWith(tx, { counsellor: person, at })
      return true
    },
  })
  if (done) await leave(core, person, places)
  return done ?? false
}
