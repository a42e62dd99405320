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
  // The first of everything: a mirror fits at once, an ask is answered with yes. The server's clock may have been put forward.
  const reviewOn = dayIn(14, bot.frame()?.now)
  const temper = { pick: () => 0, say, locale: 'en', mode, reviewOn } as const
  for (let sent = 0; sent < MOST; sent += 1) {
    const view = await bot.until(
      (seen) => seen.at.phase === 'closed' || nextCommand(seen, temper) !== null,
      'to act on',
    )
    const command = nextCommand(view, temper)
    if (!command) return sent
    const before = versionOf(bot)
    const reply = await bot.send(command)
    // What the other did meanwhile may have made it needless; then there is a newer view to go by.
    await bot.until(() => versionOf(bot) >= (reply.ok ? reply.version : before + 1), `after ${command.type}`)
  }
  throw new Error(`still not at the end after ${MOST} commands: ${JSON.stringify(bot.view().at)}`)
}

function versionOf(bot: Bot): number {
  return bot.frame()?.version ?? 0
}

function usual(_view: View, most: number): string {
  return 'an hour after work'.slice(0, most)
}
