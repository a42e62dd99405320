// Where a request comes from, for limits only. It believes a forwarded address from a listed proxy and from nobody else.
import type { IncomingMessage } from 'node:http'
import { type BlockList, isIPv6 } from 'node:net'

/** An IPv4 address, or the /64 network of an IPv6 one, since a household has a whole network of those. */
export function addressOf(request: IncomingMessage, trusted: BlockList): string {
  const hops = [...forwarded(request), plain(request.socket.remoteAddress ?? '')]
  // Read from the nearest hop outwards: the first that is not ours is the one who asks.
  const asking = hops.reverse().find((address) => !isTrusted(address, trusted)) ?? hops.at(-1) ?? ''
  return isIPv6(asking) ? network(asking) : asking
}

function forwarded(request: IncomingMessage): string[] {
  const header = [request.headers['x-forwarded-for'] ?? []].flat().join(',')
  return header
    .split(',')
    .map((hop) => plain(hop.trim()))
    .filter(Boolean)
}

function isTrusted(address: string, trusted: BlockList): boolean {
  return trusted.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')
}

/** An IPv4 address that a dual-stack socket shows as an IPv6 one, as it is. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '')
}

function network(address: string): string {
  const [head = '', tail] = address.split('%')[0]?.split('::') ?? []
  const groups = head.split(':').filter(Boolean)
  if (tail !== undefined) {
    const after = tail.split(':').filter(Boolean)
    while (groups.length + after.length < 8) groups.push('0')
    groups.push(...after)
  }
  return `${groups.slice(0, 4).join(':')}::/64`
}
