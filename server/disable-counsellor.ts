// A command for the one who runs the server: from now on a counsellor sees nothing of any couple, and is in no room any more.
import { join } from 'node:path'
import { CannotStart } from '#db/cannot-start.ts'
import type { Seat } from '#shared/session/seat.ts'
import { addressGiven, byCommand } from './by-command.ts'
import { openKeyring } from './keyring.ts'
import { openLog } from './log.ts'
import { masterKey } from './master-key.ts'
import { openNotices } from './notices.ts'
import { openRooms } from './rooms.ts'
import { disable } from './writes/counselling/counsellor.ts'

byCommand(async ({ env, database: { db, channel } }) => {
  const address = addressGiven('disable-counsellor')
  const file = env.DATABASE_URL ? null : join(env.DATA_DIR, 'sealing-key')
  const log = openLog(openKeyring(await masterKey(db, { given: env.HALFWAY_KEY, file })))
  // Lines are the running server's, which is told.
  const notices = openNotices(channel)
  const core = {
    db,
    now: Date.now,
    endSockets: (session: string, seat?: Seat) => notices.tell({ endsIn: session, ...(seat && { seat }) }),
    rooms: openRooms({ db, log, now: Date.now, publish: () => {}, wrote: notices.tell }),
  }
  const done = await disable(core, { address }).finally(notices.told)
  if (!done) throw new CannotStart(`No counsellor has the address ${address}.`)
  return `${address} sees nothing of any couple from now on. A new invitation makes them a counsellor again.`
})
