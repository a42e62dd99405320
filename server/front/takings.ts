// The counts that all servers of a database share, under keyed hashes. What no longer counts is removed once a minute.
import type { Database } from '#db/client.ts'
import { forgetTakings, giveBackAt, takeAt, takenAt } from '#db/takings.ts'
import { describeFault, type Journal } from '../ops/journal.ts'
import { hashCounted } from '../secrets.ts'
import type { Limited, Takings } from './limits.ts'

// [RM24]
const EVERY = 60_000

type Ground = Pick<Database, 'db' | 'prepared'> & { secret: Buffer; ahead: () => number; journal: Journal }

export function openTakings({ db, prepared, secret, ahead, journal }: Ground): Takings & { stop: () => void } {
  const hidden = (limited: Limited, keys: readonly string[]) =>
    keys.map((key) => hashCounted(secret, `${limited} ${key}`))
  const forget = () =>
    forgetTakings(db, { ahead: ahead() }).catch((fault) => journal.error(describeFault(fault), 'forget-fault'))
  const timer = setInterval(forget, EVERY).unref()
  return {
    take: ({ limited, keys, by, lasts }) =>
      takeAt(prepared, { keys: hidden(limited, keys), by, lasts, ahead: ahead() }),
    taken: ({ limited, keys, lasts }) => takenAt(prepared, { keys: hidden(limited, keys), lasts, ahead: ahead() }),
    giveBack: ({ limited, keys }) => giveBackAt(prepared, { keys: hidden(limited, keys) }),
    stop: () => clearInterval(timer),
  }
}
