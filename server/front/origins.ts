// The exact list of origins whose pages may write to this server and open sockets, and the one that links are made with.
import { hostname, networkInterfaces } from 'node:os'

export type Origins = {
  /** All origins at this moment, since addresses of a home network change. */
  all: () => string[]
  /** Where an invited person can reach the server, `host` being where the one who invites did. */
  forLinks: (host: string | null) => string
}

export function originsOf({ base, port, lan }: { base: string | undefined; port: number; lan: boolean }): Origins {
  const at = (host: string) => new URL(`http://${host}:${port}`).origin
  const loopback = ['localhost', '127.0.0.1', '[::1]'].map(at)
  const all = () => (base ? [base] : [...loopback, ...(lan ? [...lanHosts(), ...names()].map(at) : [])])
  return {
    all,
    forLinks: (host) => {
      if (base) return base
      const asked = host ? `http://${host}` : ''
      // A link to localhost would lead the partner's phone to itself.
      if (all().includes(asked) && !(lan && loopback.includes(asked))) return asked
      const [nearest] = lan ? lanHosts() : []
      return at(nearest ?? 'localhost')
    },
  }
}

/** This machine's IPv4 addresses on its networks. */
export function lanHosts(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address)
}

function names(): string[] {
  const name = hostname().toLowerCase()
  if (!/^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(name)) return []
  return name.endsWith('.local') ? [name] : [name, `${name}.local`]
}
