// One-time links with which a person adds another device of their own. A used or expired one is simply not found.
import { and, eq, gt, inArray, isNull } from 'drizzle-orm'
import type { Instant } from '#shared/time.ts'
import type { Db } from './client.ts'
import { deviceLinks, people } from './schema/people.ts'

export async function makeDeviceLink(
  db: Db,
  { person, tokenHash, expiresAt }: { person: string; tokenHash: string; expiresAt: Instant },
): Promise<void> {
  await db.insert(deviceLinks).values({ personId: person, tokenHash, expiresAt })
}

type Link = { tokenHash: string; at: Instant }

const linkIsOpen = ({ tokenHash, at }: Link) =>
  and(eq(deviceLinks.tokenHash, tokenHash), isNull(deviceLinks.usedAt), gt(deviceLinks.expiresAt, at))

/** Whose it is. Looking uses nothing up. */
export async function personOfDeviceLink(db: Db, link: Link): Promise<{ person: string } | null> {
  const [found] = await db.select({ person: deviceLinks.personId }).from(deviceLinks).where(linkIsOpen(link))
  return found ?? null
}

/** Whatever links were made before open nothing any more. */
export async function dropDeviceLinks(db: Db, of: { person: string } | { account: string }): Promise<void> {
  const isTheirs = 'person' in of ? eq(people.id, of.person) : eq(people.accountId, of.account)
  const own = db.select({ id: people.id }).from(people).where(isTheirs)
  await db.delete(deviceLinks).where(inArray(deviceLinks.personId, own))
}

/** Uses the link up and says whose it is, once. */
export async function spendDeviceLink(db: Db, link: Link): Promise<{ person: string } | null> {
  const [used] = await db
    .update(deviceLinks)
    .set({ usedAt: link.at })
    .where(linkIsOpen(link))
    .returning({ person: deviceLinks.personId })
  return used ?? null
}
