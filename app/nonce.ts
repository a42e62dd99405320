// By what a script of ours is known in the page that is being drawn. Server only.
import { headers } from 'next/headers'

export async function nonceOf(): Promise<string | undefined> {
  return (await headers()).get('content-security-policy')?.match(/'nonce-([^']+)'/)?.[1]
}
