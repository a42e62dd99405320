// The example of a service as systemd itself reads it.
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { emptyFolder } from '#tests/support/database.ts'
import { programOf } from '#tests/support/program.ts'

test('[FC8] systemd has nothing to say against the example of a service', () => {
  const [, unit = ''] = readFileSync('docs/deployment.md', 'utf8').match(/```ini\n([\s\S]*?)```/) ?? []
  const file = join(emptyFolder(), 'halfway.service')
  const verified = (text: string) => {
    writeFileSync(file, text)
    const { status, stdout, stderr } = spawnSync(programOf('systemd-analyze'), ['verify', file], { encoding: 'utf8' })
    return { status, said: stdout + stderr }
  }
  const here = unit.replace('/usr/bin/node', process.execPath)
  expect(verified(here)).toEqual({ status: 0, said: '' })
  expect(verified(here.replace('Restart=on-failure', 'Restart=on-fault')).said).toContain('on-fault')
})
