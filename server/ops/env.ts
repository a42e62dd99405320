// What the one who runs the server can set. Read once, at the start; a wrong value is named in a plain sentence and nothing starts.
import { BlockList, isIP } from 'node:net'
import { join } from 'node:path'
import { z } from 'zod'
import { CannotStart } from '#db/cannot-start.ts'
import type { DatabasePlace } from '#db/open-database.ts'
import type { KeyPlaces } from '../log/master-key.ts'

const filled = z.string().trim().min(1)
const web = z.url({ protocol: /^https?$/ })

const Env = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('production'),
  /** 0 takes any free one. */
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: filled.default('127.0.0.1'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/ })
    .refine(isDecodable, 'has a % that stands for nothing: in a name or a password it is written %25')
    .optional(),
  /** Redis 7 or newer, by which servers of one Postgres tell each other what went on, instead of by Postgres. */
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  DATA_DIR: filled.default('./data'),
  /** 32 bytes in base64. Without it a file in DATA_DIR is made and used. */
  HALFWAY_KEY: filled.optional(),
  /** The key that is to take its place, while it does. Either of them opens the database then. */
  HALFWAY_KEY_NEXT: filled.optional(),
  /** Where people reach the server, when that is not an address of this machine. An origin, without a path. */
  BASE_URL: web
    .refine((url) => URL.canParse(url) && new URL(url).pathname === '/', 'must be an origin without a path')
    .transform((url) => new URL(url).origin)
    .optional(),
  /** Addresses or CIDR ranges, separated by commas, whose X-Forwarded-For is believed. */
  TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform((list) => list.split(',').map((one) => one.trim()))
    .transform((list) => list.filter(Boolean))
    .refine((list) => list.every(isRange), 'must be addresses or CIDR ranges, separated by commas'),
  /** Where the quick exit leads. Without it to a blank page of ours. */
  EXIT_URL: web.optional(),
  /** Whether browsers hold what a page needs to stand without a line. `off` takes it back from them. */
  OFFLINE: z.enum(['on', 'off']).default('on'),
  /** Who runs this server, by name, as people are told. */
  HOST_NAME: filled.max(60).optional(),
  /** Whom a hole in this server is told: an address that begins with mailto: or https: */
  SECURITY_CONTACT: z.url({ protocol: /^(mailto|https)$/ }).optional(),
  /** Whether anybody with an account may become a counsellor, or only whom the one who runs the server invites. */
  COUNSELLORS: z.enum(['open', 'closed']).default('closed'),
  /** After how many silent days a room goes in which nobody has ever given an answer. An invitation to it holds for seven. */
  ROOMS_KEPT_DAYS: z.union([z.literal('off'), z.coerce.number().int().min(7).max(3650)]).default(30),
  /** Where Prometheus reads what is counted. Without it nothing is counted. */
  METRICS_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
  METRICS_HOST: filled.default('127.0.0.1'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  /** One JSON object a line, or a line for somebody who reads along. Without it whichever fits where the log goes. */
  LOG_FORMAT: z.enum(['json', 'text']).optional(),
})
export type Env = z.infer<typeof Env>

/** [RM8] Throws CannotStart with one sentence for each wrong variable. An empty value counts as not set. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.entries(source).filter(([, value]) => value !== undefined && value !== '')
  const read = Env.safeParse(Object.fromEntries(given))
  const wrong = read.error?.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}.`) ?? []
  if (source.REDIS_URL && !source.DATABASE_URL) wrong.push('REDIS_URL: is of use with DATABASE_URL alone.')
  if (source.METRICS_HOST && !source.METRICS_PORT) wrong.push('METRICS_HOST: is of use with METRICS_PORT alone.')
  if (source.HALFWAY_KEY_NEXT && !source.HALFWAY_KEY)
    wrong.push('HALFWAY_KEY_NEXT: is of use beside HALFWAY_KEY alone.')
  if (read.success && wrong.length === 0) return read.data
  throw new CannotStart(`These settings are not right.\n  ${wrong.join('\n  ')}`)
}

export const placeOf = ({ DATABASE_URL, DATA_DIR }: Env): DatabasePlace => ({ url: DATABASE_URL, folder: DATA_DIR })

/** Where the keys of a database are: of the one that is set, or of another. */
export function keysOf(env: Env, { url, folder }: DatabasePlace = placeOf(env)): KeyPlaces {
  return { given: env.HALFWAY_KEY, next: env.HALFWAY_KEY_NEXT, file: url ? null : join(folder, 'sealing-key') }
}

export function trustedProxies(env: Pick<Env, 'TRUSTED_PROXIES'>): BlockList {
  const trusted = new BlockList()
  for (const range of env.TRUSTED_PROXIES) {
    const [address = '', bits] = range.split('/')
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    if (bits === undefined) trusted.addAddress(address, family)
    else trusted.addSubnet(address, Number(bits), family)
  }
  return trusted
}

function isDecodable(url: string): boolean {
  return !/%(?![0-9a-f]{2})/i.test(url)
}

function isRange(range: string): boolean {
  const [address = '', bits, more] = range.split('/')
  const family = isIP(address)
  if (family === 0 || more !== undefined) return false
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 6 ? 128 : 32))
}
