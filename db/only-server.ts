// Sees to it that one server at a time serves a Postgres database: what one holds of a room, another would change unheard. Commands of the operator are no servers.
import { setTimeout as wait } from 'node:timers/promises'
import postgres from 'postgres'
import { CannotStart } from './cannot-start.ts'

// Any number, as long as every Halfway uses the same.
const SERVING = 4_215_535
const EVERY = 1_000
const AGAIN = 100

export type Serving = {
  /** Another serves the database now, since the line to it was lost for a while. Nothing may be served any more. */
  lost: (why: CannotStart) => void
  /** In milliseconds: how long one that is just being stopped is waited for. */
  patience?: number
}

/** [DU32] The lock lies on a connection of its own and goes with it. Throws CannotStart when another server has it. */
export async function beOnlyServer(url: string, { lost, patience = 6_000 }: Serving): Promise<() => Promise<void>> {
  // Where this machine vanishes, the database notices within half a minute and lets go of the lock.
  const noticing = { tcp_keepalives_idle: 10, tcp_keepalives_interval: 5, tcp_keepalives_count: 3 }
  const sql = postgres(url, {
    max: 1,
    max_lifetime: null,
    onnotice: () => {},
    onclose: () => void look(),
    connection: { application_name: 'halfway server', ...noticing },
  })
  // Whoever has the lock gets it again when asking again, so this one query both keeps it and takes it anew.
  const held = async () => {
    const [row] = await sql`select pg_try_advisory_lock(${SERVING}) as held`
    return row?.held === true
  }
  let timer: NodeJS.Timeout | undefined
  let asking = false
  let over = true
  const look = async () => {
    if (over || asking) return
    asking = true
    // Without the database this server can serve nothing either, so there is nothing to stop.
    const stands = await held().catch(() => true)
    asking = false
    if (stands || over) return
    over = true
    clearInterval(timer)
    lost(anotherServes())
  }
  const close = async () => {
    over = true
    clearInterval(timer)
    await sql.end({ timeout: 5 })
  }
  try {
    for (let waited = 0; !(await held()); waited += AGAIN) {
      if (waited >= patience) throw anotherServes()
      await wait(AGAIN)
    }
  } catch (fault) {
    await close()
    throw fault
  }
  over = false
  timer = setInterval(() => void look(), EVERY).unref()
  return close
}

function anotherServes(): CannotStart {
  return new CannotStart(
    'Another Halfway is already serving the database of DATABASE_URL. Stop it first: so far one server at a time serves a database.',
  )
}
