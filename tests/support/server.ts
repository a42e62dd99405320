// A whole server for one test file: real sockets, real HTTP, the embedded database in a folder of its own, and a clock that can be put forward.

import type { Channel } from '#db/channel.ts'
import { type Budgets, LIMITS, type Limited } from '#server/front/limits.ts'
import type { Pages } from '#server/front/pages.ts'
import type { Faces } from '#server/ops/clock.ts'
import { readEnv } from '#server/ops/env.ts'
import type { Journal } from '#server/ops/journal.ts'
import { type Started, type Starting, start } from '#server/start.ts'
import { freshFolder } from './database.ts'
import { atEnd } from './ending.ts'

/** All of this test file’s that have not been stopped. */
export const running = new Set<Started>()

/** Doors over real HTTP, without building the pages. */
const NO_PAGES: Pages = {
  answer: async (_, response) => void response.writeHead(404).end(),
  upgrade: null,
  close: async () => {},
}

type Noted = { level: keyof Journal; event: string; fields: object }
export type Serving = Started & {
  folder: string
  noted: Noted[]
  forward: (milliseconds: number) => void
  now: () => number
}

/** `folder`: an existing one, to start again where another server stopped. `budgets`: limits to hold it to; without, none that matter. `patience`: with the database.
 * `pages`: what is behind the doors, if anything. `faces`: of a machine, in the place of a clock that can be put forward. `channel`: by which servers tell each other, in the place of the database's. */
export async function serve({
  folder,
  settings = {},
  budgets = {},
  patience,
  pages = async () => NO_PAGES,
  faces,
  channel,
}: {
  folder?: string
  settings?: Record<string, string>
  budgets?: Partial<Budgets>
  patience?: number
  pages?: Starting['pages']
  faces?: Faces
  channel?: Channel
} = {}): Promise<Serving> {
  const place = folder ?? (await freshFolder())
  const noted: Noted[] = []
  let ahead = 0
  const now = () => Date.now() + ahead
  const env = readEnv({
    NODE_ENV: 'test',
    PORT: '0',
    DATA_DIR: place,
    HOST_NAME: 'Ada',
    COUNSELLORS: 'open',
    ...settings,
  })
  const journal = journalInto(noted)
  const given = {
    env,
    ...(faces ? { faces } : { now }),
    draw: () => 0,
    journal,
    pages,
    budgets: { ...generous(), ...budgets },
    ...(channel && { channel }),
  }
  const started = await start({ ...given, ...(patience && { patience }) })
  running.add(started)
  let stopped: Promise<void> | undefined
  const stop = () => {
    running.delete(started)
    stopped ??= started.stop()
    return stopped
  }
  atEnd(stop)
  const forward = (milliseconds: number) => {
    ahead += milliseconds
  }
  return { ...started, stop, folder: place, noted, forward, now }
}

function journalInto(noted: Noted[]): Journal {
  const into = (level: keyof Journal) => (fields: object, event: string) => void noted.push({ level, event, fields })
  return { info: into('info'), warn: into('warn'), error: into('error') }
}

export function generous(): Budgets {
  const names = Object.keys(LIMITS) as Limited[]
  return Object.fromEntries(names.map((name) => [name, { points: 1_000_000, duration: 1 }])) as Budgets
}
