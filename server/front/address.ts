// Where a request comes from, for limits only. It believes a forwarded address from a listed proxy and from nobody else.
import type { IncomingMessage } from 'node:http'
import { type BlockList, isIP, isIPv6 } from 'node:net'

/** The header in which doors find where a request comes from; whatever a client sends under it is overwritten at the front. */
export const ADDRESS_HEADER = 'x-halfway-address'

/** Every address that cannot be read counts as this one. */
const UNKNOWN = 'unknown'

export function addressOf(request: IncomingMessage, trusted: BlockList): string {
  const hops = [...forwarded(request), understood(request.socket.remoteAddress ?? '')]
  // Read from the nearest hop outwards: the first that is not ours is the one who asks.
  return householdOf(hops.reverse().find((address) => !isTrusted(address, trusted)) ?? hops.at(-1) ?? UNKNOWN)
}

/** An IPv4 address, or the /64 network of an IPv6 one, since a household has a whole network of those. */
export function householdOf(address: string): string {
  return isIPv6(address) ? network(address, 4) : address
}

/** The /48 network around a household's, since one person may have many of those. Null for a key that is no IPv6 network. */
export function widerThan(key: string): string | null {
  return key.endsWith('::/64') ? `${key.split(':').slice(0, 3).join(':')}::/48` : null
}

function forwarded(request: IncomingMessage): string[] {
  const header = [request.headers['x-forwarded-for'] ?? []].flat().join(',')
  return header
    .split(',')
    .map((hop) => hop.trim())
    .filter(Boolean)
    .map(understood)
}

export function isTrusted(address: string, trusted: BlockList): boolean {
  return address !== UNKNOWN && trusted.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')
}

/** The bare address of a hop, whatever proxies write around it: a port, brackets, quotes, `for=`. [RM5] */
export function understood(hop: string): string {
  const [, named = hop] = /(?:^|;)\s*for=([^;]*)/i.exec(hop) ?? []
  const bare = named.trim().replace(/^"(.*)"$/, '$1')
  const [, inside] = /^\[([^\]]*)\](?::\w+)?$/.exec(bare) ?? []
  const [, four] = /^([\d.]+):\d+$/.exec(bare) ?? []
  const [address = ''] = (inside ?? four ?? bare).split('%')
  return isIP(address) === 0 ? UNKNOWN : plain(address)
}

/** An IPv4 address that a dual-stack socket shows as an IPv6 one, as it is. */
function plain(address: string): string {
  if (!isIPv6(address)) return address
  const groups = groupsOf(address)
  if (groups.slice(0, 5).some((group) => group !== '0') || groups[5] !== 'ffff') return address
  return groups
    .slice(6)
    .flatMap((group) => [Number.parseInt(group, 16) >> 8, Number.parseInt(group, 16) & 255])
    .join('.')
}

function network(address: string, groups: number): string {
  return `${groupsOf(address).slice(0, groups).join(':')}::/${groups * 16}`
}

/** All eight, each in its shortest writing. */
function groupsOf(address: string): string[] {
  // URL writes every IPv6 address in one way, also one with a dotted end.
  const [head = '', tail] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::')
  const groups = head.split(':').filter(Boolean)
  if (tail === undefined) return groups
  const after = tail.split(':').filter(Boolean)
  const between = Array.from({ length: 8 - groups.length - after.length }, () => '0')
  return [...groups, ...between, ...after]
}
