// A command for the one who runs the server: prints a link by which somebody becomes a counsellor here, once and within a day.
import { newCounsellorInvite } from '../writes/counselling/counsellor.ts'
import { byCommand } from './by-command.ts'

byCommand(async ({ env, database: { db } }) => {
  const token = await newCounsellorInvite(db, { at: Date.now() })
  const origin = env.BASE_URL ?? `http://localhost:${env.PORT}`
  return `${origin}/counsellor#${token}\n\nWhoever opens it becomes a counsellor here. It works once, for a day.`
})
