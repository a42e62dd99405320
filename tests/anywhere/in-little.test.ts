// The built product in a folder of its own, as whoever runs it starts it. All packages of this tree lie beside it there; the package itself,
// in places with nothing but Node, is taken through all this and more by: npm run runs-anywhere.
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { emptyFolder, freshUrl } from '#tests/support/database.ts'
import { FLAGS } from '#tests/support/flags.ts'
import { wholeChain } from './chain.ts'
import { folderPlace } from './place.ts'

test('[RA1] it starts with nothing around it, and a letter is the same bytes after a new key, a move to Postgres and a backup', async () => {
  const scratch = emptyFolder()
  const folder = join(scratch, 'halfway')
  const [url] = await Promise.all([
    freshUrl(),
    promisify(execFile)('npm', ['run', 'package', '--', '--linked', folder]),
  ])
  const told = await wholeChain(folderPlace(folder, scratch, FLAGS), { url, exercise: 'weather' })
  expect(told.letters).toBe(4)
}, 300_000)
