// A command for the one who runs the server: from now on a counsellor sees nothing of any couple, and is in no room any more.
import { CannotStart } from '#db/cannot-start.ts'
import type { Seat } from '#shared/session/seat.ts'
import { openAddresses } from '../identity/addresses.ts'
import { openNotices } from '../live/notices.ts'
import { openSessions } from '../live/sessions.ts'
import { openKeyring } from '../log/keyring.ts'
import { openLog } from '../log/log.ts'
import { disable } from '../writes/counselling/counsellor.ts'
import { addressGiven, byCommand } from './by-command.ts'

byCommand(async ({ database: { db, prepared, channel }, secrets }) => {
  const address = addressGiven('disable-counsellor')
  const opened = await secrets()
  const log = openLog(openKeyring(opened.wrapping), prepared)
  // Lines are the running server's, which is told.
  const notices = openNotices(channel)
  const core = {
    db,
    now: Date.now,
    addresses: openAddresses(opened),
    endSockets: (session: string, seat?: Seat) => notices.tell({ endsIn: session, ...(seat && { seat }) }),
    sessions: openSessions({ db, log, now: Date.now, publish: () => {}, wrote: notices.tell }),
  }
  const done = await disable(core, { address }).finally(notices.told)
  if (!done) throw new CannotStart(`No counsellor has the address ${address}.`)
  return `${address} sees nothing of any couple from now on. A new invitation makes them a counsellor again.`
})
