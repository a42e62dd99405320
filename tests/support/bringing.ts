// Brings a guest's places to an account in a process of its own, so that it can be killed half-way. Says when it begins and when it is through.
import { openDatabase } from '#db/open-database.ts'
import type { Core } from '#server/core/core.ts'
import { openSessions } from '#server/live/sessions.ts'
import { openKeyring } from '#server/log/keyring.ts'
import { openLog } from '#server/log/log.ts'
import { bringAlong } from '#server/writes/account/bring-along.ts'

const { folder, key, ...bringing } = JSON.parse(process.argv[2] ?? '') as Record<
  'folder' | 'key' | 'from' | 'to' | 'guest',
  string
>
const { db, prepared } = await openDatabase({ folder })
const log = openLog(openKeyring(Buffer.from(key, 'base64')), prepared)
const sessions = openSessions({ db, log, now: Date.now, publish: () => {} })
const core = { db, sessions, log, endSignIn: () => {}, presences: { renew: async () => {} } }
process.send?.('begun')
await bringAlong(core as unknown as Core, bringing)
process.send?.('through')
