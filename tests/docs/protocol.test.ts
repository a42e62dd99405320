import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { Handshake, PROTOCOL_VERSION } from '#shared/protocol.ts'
import { Command } from '#shared/session/commands.ts'
import { HostCommand } from '#shared/session/host-commands.ts'

const page = readFileSync('docs/protocol.md', 'utf8')
const example = (name: string): unknown =>
  JSON.parse(page.match(new RegExp(`\`\`\`json ${name}\n([\\s\\S]*?)\n\`\`\``))?.[1] ?? 'null')

test('[WI1] every command on the page is a command, and every command is on the page', () => {
  const commands = (example('commands') as unknown[]).map((command) => Command.parse(command))
  const known = Command.def.options.map((option) => option.def.shape.type.def.values[0])
  expect([...new Set(commands.map(({ type }) => type))].sort()).toEqual([...known].sort())
})

test('[WI1] so it is with the counsellor’s', () => {
  const commands = (example('host-commands') as unknown[]).map((command) => HostCommand.parse(command))
  const known = HostCommand.def.options.map((option) => option.def.shape.type.def.values[0])
  expect([...new Set(commands.map(({ type }) => type))].sort()).toEqual([...known].sort())
})

test('[WI1] the handshake on the page is one that the server takes', () => {
  expect(Handshake.parse(example('handshake')).protocol).toBe(PROTOCOL_VERSION)
})

test('[WI1] every refusal code is explained, and no other', () => {
  const source = readFileSync('shared/session/refusal.ts', 'utf8')
  const codes = [...source.matchAll(/\| '([a-z-]+)'/g)].map(([, code]) => code)
  const explained = [...page.matchAll(/^\| `([a-z-]+)` \| [A-Z].*\|$/gm)].map(([, code]) => code)
  expect(explained.sort()).toEqual(codes.sort())
})
