// Root file systems with nothing in them but what Node needs, and the package in them: one unpacked from its archive as docs/deployment.md
// says it, one laid out by the image's steps. What is mounted there ends with the namespace that this runs in.
import { execFileSync, spawn } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  copyFileSync,
  cpSync,
  lchownSync,
  mkdirSync,
  readdirSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { NODE, readImage } from './image.ts'
import type { Limit } from './memory.ts'
import type { Place } from './place.ts'

/** A root file system on this machine, and how the package is run in it. */
export type Root = {
  name: string
  root: string
  /** Where the package lies, its data, and Node, by their names in there. */
  folder: string
  data: string
  node: string
  account: number
  settings: Record<string, string>
  command: string[]
  healthcheck: string[] | null
}

const NEEDS = 'libc6,libstdc++6,libgcc-s1'
const DEVICES = ['null', 'zero', 'full', 'random', 'urandom']
const MIRROR = 'http://deb.debian.org/debian'

/** Needs root, mmdebstrap and Debian's packages. */
export function makeBase(root: string): void {
  const how = ['--variant=extract', `--include=${NEEDS}`, '--components=main', '--quiet']
  execFileSync('mmdebstrap', [...how, 'bookworm', root, MIRROR], { stdio: ['ignore', 'ignore', 'inherit'] })
  for (const folder of ['proc', 'tmp', 'dev']) mkdirSync(join(root, folder), { recursive: true })
}

/** Unpacked from the archive, under an account of its own, as a service is. */
export function bareRoot(base: string, root: string, archive: string): Root {
  const [node, account, data] = ['/usr/bin/node', 10_014, '/var/lib/halfway']
  lay(base, root, node, data, account)
  mkdirSync(join(root, 'opt'))
  execFileSync('tar', ['-xzf', archive, '-C', join(root, 'opt'), '--no-same-owner'])
  const [name = ''] = readdirSync(join(root, 'opt'))
  const folder = join('/opt', name)
  const command = [node, 'server.js']
  return { name: 'nothing but Node', root, folder, data, node, account, settings: {}, command, healthcheck: null }
}

/** `built`: the folders that the stage that builds leaves, by their names there. */
export function imageRoot(base: string, root: string, built: Record<string, string>): Root {
  const image = readImage()
  lay(base, root, NODE, image.volume, image.account)
  for (const { from, to, owner } of image.copies) {
    const source = built[from]
    if (!source) throw new Error(`the stage that builds leaves nothing at ${from}`)
    cpSync(source, join(root, to), { recursive: true })
    if (owner !== null) chownSync(join(root, to), owner, owner)
  }
  const { folder, volume: data, account, settings, command, healthcheck } = image
  return { name: 'the image’s steps', root, folder, data, node: NODE, account, settings, command, healthcheck }
}

function lay(base: string, root: string, node: string, data: string, account: number): void {
  execFileSync('cp', ['-a', base, root])
  mkdirSync(join(root, dirname(node)), { recursive: true })
  copyFileSync(process.execPath, join(root, node))
  chmodSync(join(root, node), 0o755)
  mkdirSync(join(root, data), { recursive: true })
  chownSync(join(root, data), account, account)
}

/** Read only but for the data and a /tmp in memory, as compose.yaml has it. Only in a namespace of its own. */
export function seal({ root, data }: Root, volume: string): void {
  const mount = (...args: string[]) => execFileSync('mount', args)
  mount('--bind', root, root)
  mount('-t', 'tmpfs', '-o', 'mode=0755', 'tmpfs', join(root, 'dev'))
  for (const device of DEVICES) {
    writeFileSync(join(root, 'dev', device), '')
    mount('--bind', join('/dev', device), join(root, 'dev', device))
  }
  mount('-t', 'proc', 'proc', join(root, 'proc'))
  mount('-t', 'tmpfs', '-o', 'mode=1777', 'tmpfs', join(root, 'tmp'))
  mount('--bind', volume, join(root, data))
  mount('-o', 'remount,bind,ro', root)
}

/** Under its own account, with no rights to gain, and within the limit where there is one. */
export function rootPlace(from: Root, limit: Limit | null): Place {
  const { root, folder, data, node, account } = from
  const outside = (file: string) => join(root, file)
  return {
    name: from.name,
    data,
    outside,
    give: (file) => {
      const own = (one: string) => lchownSync(one, account, account)
      own(outside(file))
      if (!statSync(outside(file)).isDirectory()) return
      for (const one of readdirSync(outside(file), { recursive: true, encoding: 'utf8' })) own(join(outside(file), one))
    },
    begin: ([program = '', ...args], settings) => {
      const line = program === 'server.js' ? from.command : [node, program]
      const ids = ['-S', String(account), '-G', String(account)]
      const inThere = ['unshare', '-R', root, '-w', folder, ...ids, '--', ...line, ...args]
      const joined = limit ? `echo $$ > ${limit.joining}; ` : ''
      const whole = [
        ...assigned({ ...from.settings, ...settings }),
        'setpriv',
        '--no-new-privs',
        '--clear-groups',
        ...inThere,
      ]
      return spawn('sh', ['-c', `${joined}exec env -i "$@"`, 'sh', ...whole], { stdio: ['ignore', 'pipe', 'pipe'] })
    },
  }
}

const assigned = (settings: Record<string, string>) =>
  Object.entries(settings).map(([name, value]) => `${name}=${value}`)
