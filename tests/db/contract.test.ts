// What both databases have to do alike: one suite, run on the embedded one and on Postgres.
import { describe } from 'vitest'
import { freshDatabase, KINDS } from '#tests/support/database.ts'
import { abandoned } from './contract/abandoned.ts'
import { accounts } from './contract/accounts.ts'
import { appending } from './contract/appending.ts'
import { door } from './contract/at-the-door.ts'
import { codes } from './contract/codes.ts'
import { goneGuests } from './contract/gone-guests.ts'
import { invites } from './contract/invites.ts'
import { keys } from './contract/keys.ts'
import { log } from './contract/log.ts'
import { lookingBack } from './contract/looking-back.ts'
import { people } from './contract/people.ts'
import { rows } from './contract/rows.ts'
import { seats } from './contract/seats.ts'
import { sessions } from './contract/sessions.ts'
import { shared } from './contract/takings.ts'
import { ways } from './contract/ways.ts'

describe.each(KINDS)('%s', async (kind) => {
  const database = await freshDatabase(kind)
  const { db } = database
  for (const suite of [
    abandoned,
    goneGuests,
    people,
    accounts,
    seats,
    sessions,
    log,
    lookingBack,
    keys,
    invites,
    codes,
    rows,
    ways,
  ])
    suite(db)
  appending(database)
  door(database)
  shared(database)
})
