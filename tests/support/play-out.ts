// Two bots at real sockets play a session to its end, each by what its own view offers.
import { nextCommand } from '#shared/rehearsal/partner.ts'
import type { Mode } from '#shared/session/commands.ts'
import type { View } from '#shared/session/view-shape.ts'
import type { Bot } from './bot.ts'
import { dayIn } from './days.ts'

/** Longer than any exercise takes either of the two. */
const MOST = 120

/** Gives how many commands each sent. Throws when one of them has more to do than any exercise asks. */
export function playOut(bots: readonly Bot[], mode: Mode, say: Say = usual): Promise<number[]> {
  return Promise.all(bots.map((bot) => play(bot, mode, say)))
}

type Say = (view: View, most: number) => string

async function play(bot: Bot, mode: Mode, say: Say): Promise<number> {
  for (let sent = 0; sent < MOST; sent += 1) {
    await bot.until((view) => view.at.phase === 'closed' || nextFor(bot, view, mode, say) !== null, 'to act on')
    if (!(await sayNext(bot, mode, say))) return sent
  }
  throw new Error(`still not at the end after ${MOST} commands: ${JSON.stringify(bot.view().at)}`)
}

/** False where there is nothing to say now. */
export async function sayNext(bot: Bot, mode: Mode, say: Say = usual): Promise<boolean> {
  const command = nextFor(bot, bot.view(), mode, say)
  if (!command) return false
  const before = versionOf(bot)
  const reply = await bot.send(command)
  // What the other did meanwhile may have made it needless; then there is a newer view to go by.
  await bot.until(() => versionOf(bot) >= (reply.ok ? reply.version : before + 1), `after ${command.type}`)
  return true
}

/** The first of everything: a mirror fits at once, an ask is answered with yes. The server's clock may have been put forward. */
function nextFor(bot: Bot, view: View, mode: Mode, say: Say): ReturnType<typeof nextCommand> {
  const reviewOn = dayIn(14, bot.frame()?.now)
  return nextCommand(view, { pick: () => 0, say, locale: 'en', mode, reviewOn })
}

function versionOf(bot: Bot): number {
  return bot.frame()?.version ?? 0
}

function usual(_view: View, most: number): string {
  return 'an hour after work'.slice(0, most)
}
