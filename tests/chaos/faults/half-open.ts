// People's ends of their lines go and servers are not told, as when a phone leaves its network: they go on speaking to nobody.
import { type Fault, nothing } from './fault.ts'

export const halfOpen: Fault = {
  name: 'half-open',
  lasts: [500, 4_000],
  begin: async ({ stands }) => {
    for (const { front } of stands) front.forsake()
  },
  // Their ends stay until the servers themselves find out.
  heal: nothing,
}
