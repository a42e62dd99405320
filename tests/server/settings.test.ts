// What the one who runs the server can set, where the server says it is, and whom it believes about addresses.
import type { IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Db } from '#db/client.ts'
import { checkArchive } from '#server/backup/archive.ts'
import { addressOf } from '#server/front/address.ts'
import { originsOf } from '#server/front/origins.ts'
import { masterKey } from '#server/log/master-key.ts'
import { readEnv, trustedProxies } from '#server/ops/env.ts'
import { whereItIs } from '#server/ops/lan.ts'
import { emptyFolder } from '#tests/support/database.ts'
import { serve } from '#tests/support/server.ts'

describe('RM Rooms: settings', () => {
  test('[RM8] nothing needs to be set', () => {
    expect(readEnv({})).toMatchObject({ PORT: 3000, HOST: '127.0.0.1', DATA_DIR: './data', TRUSTED_PROXIES: [] })
    expect(readEnv({ PORT: '', BASE_URL: '' })).toMatchObject({ PORT: 3000 })
  })

  test('[RM8] a wrong setting is named, and nothing starts', () => {
    const wrong = {
      PORT: '70000',
      DATABASE_URL: 'mysql://localhost/halfway',
      BASE_URL: 'https://halfway.example/app',
      TRUSTED_PROXIES: '10.0.0.0/8, proxy',
      LOG_LEVEL: 'loud',
      REDIS_URL: 'redis://localhost',
    }
    for (const [name, value] of Object.entries(wrong)) expect(() => readEnv({ [name]: value })).toThrow(name)
    expect(() => readEnv(wrong)).toThrow(/PORT.*\n.*DATABASE_URL.*\n.*BASE_URL/)
  })

  test.each(['pass%word@localhost/halfway', '50%@localhost/halfway', 'ok@localhost/half%zzway'])(
    '[RM8] a percent sign in DATABASE_URL that stands for nothing is named, and never what stands around it: %s',
    (rest) => {
      const read = () => readEnv({ DATABASE_URL: `postgres://ana:${rest}` })
      expect(read).toThrow(/DATABASE_URL: .*%25/)
      expect(read).not.toThrow(/localhost/)
      expect(readEnv({ DATABASE_URL: 'postgres://ana:50%25@localhost/halfway' }).DATABASE_URL).toContain('50%25')
    },
  )

  test('[RM8] a sealing key and a backup that cannot be read are said in a sentence', async () => {
    const folder = emptyFolder()
    const key = masterKey({} as Db, { file: folder })
    await expect(key).rejects.toThrow(/^The sealing key .* cannot be read \(EISDIR\)/)
    await expect(checkArchive(folder)).rejects.toThrow(/^The backup .* cannot be read \(EISDIR\)/)
    await expect(checkArchive(join(folder, 'none'))).rejects.toThrow(/cannot be read \(ENOENT\)/)
  })

  test('[PR10] with another sealing key than the database was sealed with, nothing starts', async () => {
    const first = await serve()
    await first.stop()
    const key = Buffer.alloc(32, 7).toString('base64')
    const again = serve({ folder: first.folder, settings: { HALFWAY_KEY: key } })
    await expect(again).rejects.toThrow('The sealing key is not the one this database was sealed with.')
    const back = await serve({ folder: first.folder })
    await back.stop()
  })

  test('[RM8] a port that is taken, and a folder that is in use, are said in a sentence', async () => {
    const { port, folder } = await serve()
    await expect(serve({ settings: { PORT: String(port) } })).rejects.toThrow(`port ${port} (EADDRINUSE)`)
    await expect(serve({ folder })).rejects.toThrow('Another Halfway is already using')
    await expect(
      serve({ folder: emptyFolder(), settings: { DATABASE_URL: 'postgres://127.0.0.1:1/none' } }),
    ).rejects.toThrow()
  })
})

describe('RM Rooms: where it is', () => {
  test('[RM9] for this machine alone, and the one command that opens it', () => {
    const said = whereItIs({ port: 3000, lan: false, base: undefined }).join('\n')
    expect(said).toContain('http://localhost:3000, for this machine alone')
    expect(said).toContain('npm start -- --lan')
  })

  test('[RM9] on the home network with an address and its square for a phone', () => {
    const said = whereItIs({ port: 3000, lan: true, base: undefined }).join('\n')
    expect(said).toMatch(/http:\/\/\d+\.\d+\.\d+\.\d+:3000|No home network/)
    expect(whereItIs({ port: 3000, lan: true, base: 'https://halfway.example' })).toEqual([
      'Halfway is at https://halfway.example',
    ])
  })

  test('[PR5] the list of own origins is exact: this machine, its network when open to it, or the one that was set', () => {
    expect(originsOf({ base: undefined, port: 80, lan: false }).all()).toEqual([
      'http://localhost',
      'http://127.0.0.1',
      'http://[::1]',
    ])
    const base = 'https://halfway.example'
    const set = originsOf({ base, port: 3000, lan: true })
    expect(set.all()).toEqual([base])
    expect(set.forLinks('evil.example')).toBe(base)
  })

  test('[RM9] a link never leads to a host that is not ours, nor a phone to itself', () => {
    const alone = originsOf({ base: undefined, port: 3000, lan: false })
    expect(alone.forLinks('evil.example')).toBe('http://localhost:3000')
    expect(alone.forLinks('127.0.0.1:3000')).toBe('http://127.0.0.1:3000')
    const open = originsOf({ base: undefined, port: 3000, lan: true })
    const [, , , nearest = 'http://localhost:3000'] = open.all()
    expect(open.forLinks('localhost:3000')).toMatch(/^http:\/\/[\d.a-z-]+:3000$/)
    expect(open.forLinks(new URL(nearest).host)).toBe(nearest)
  })
})

describe('RM Rooms: whose address it is', () => {
  const from = (remoteAddress: string, forwarded?: string) =>
    ({ socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } }) as unknown as IncomingMessage
  const trusting = (list: string) => trustedProxies(readEnv({ TRUSTED_PROXIES: list }))

  test('[RM5] a forwarded address is believed from a listed proxy, and from nobody else', () => {
    expect(addressOf(from('203.0.113.9', '198.51.100.1'), trusting(''))).toBe('203.0.113.9')
    expect(addressOf(from('10.0.0.2', '198.51.100.1'), trusting('10.0.0.0/8'))).toBe('198.51.100.1')
    // What a client wrote itself stands furthest left, and is not reached.
    expect(addressOf(from('10.0.0.2', '6.6.6.6, 198.51.100.1, 10.0.0.3'), trusting('10.0.0.0/8'))).toBe('198.51.100.1')
    expect(addressOf(from('::ffff:10.0.0.2', '198.51.100.1'), trusting('10.0.0.2'))).toBe('198.51.100.1')
    expect(addressOf(from('10.0.0.2', undefined), trusting('10.0.0.0/8'))).toBe('10.0.0.2')
  })

  test('[RM5] a household’s IPv6 network counts as one', () => {
    const one = addressOf(from('2001:db8:1:2::1'), trusting(''))
    expect(addressOf(from('2001:db8:1:2:aaaa:bbbb:cccc:dddd'), trusting(''))).toBe(one)
    expect(addressOf(from('2001:db8:1:3::1'), trusting(''))).not.toBe(one)
    expect(addressOf(from('fe80::1%eth0'), trusting(''))).toBe('fe80:0:0:0::/64')
  })
})
