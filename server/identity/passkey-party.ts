// As whom this server asks passkeys, which browsers allow at https and on localhost alone, and never by a bare address.
import type { Origins } from '../front/origins.ts'

export type Party = { id: string; origin: string }

/** Null where the page that asks cannot have passkeys. `host`: where it reached this server. */
export function partyAt(origins: Origins, host: string | null): Party | null {
  const all = origins.all().map((origin) => new URL(origin))
  // Behind a proxy the request may name another host, so the one configured origin counts.
  const here = all.length === 1 ? all[0] : all.find((origin) => origin.host === host)
  const fits = here && (here.protocol === 'https:' ? /[a-z]/i.test(here.hostname) : here.hostname === 'localhost')
  return fits ? { id: here.hostname, origin: here.origin } : null
}
