// Before any browser test: the server they all visit is put into one file.
import { bundled } from '#tests/support/bundle.ts'

export const SERVER = 'node_modules/.cache/halfway/serve.mjs'

export default async function bundle(): Promise<void> {
  await bundled('tests/support/serve.ts', 'serve')
}
