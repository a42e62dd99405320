// What a terminal shows once the server is up: where it is, and on the home network a code for a phone to scan.
import { renderUnicodeCompact } from 'uqr'
import { lanHosts } from '../front/origins.ts'

/** [RM9] The lines to print. `lan`: listens on every address of this machine. `base`: where it is reached from elsewhere. */
export function whereItIs({ port, lan, base }: { port: number; lan: boolean; base: string | undefined }): string[] {
  const here = base ?? `http://localhost:${port}`
  if (base) return [`Halfway is at ${here}`]
  if (!lan) {
    return [`Halfway is at ${here}, for this machine alone.`, 'To open it to your home network:  npm start -- --lan']
  }
  const [nearest, ...others] = lanHosts()
  if (!nearest) return [`Halfway is at ${here}. No home network was found.`]
  const address = `http://${nearest}:${port}`
  const also = others.map((host) => `http://${host}:${port}`)
  return [
    `Halfway is at ${address}, for everybody on your home network.`,
    ...(also.length > 0 ? [`Also at ${also.join(' and ')}`] : []),
    '',
    renderUnicodeCompact(address, { border: 2 }),
  ]
}
