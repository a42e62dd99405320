// Two bots who play a session through their sockets, each doing what their view offers.
import type { Temper } from '#shared/prompts/definition.ts'
import { nextCommand } from '#shared/rehearsal/partner.ts'
import type { Bot } from './bot.ts'
import { dayIn } from './days.ts'
import { seeded } from './rehearsal.ts'

/** Somebody who says the same few words each time; `seed` settles what they pick. */
export function temper(seed: number, words = 'An hour after work'): Temper {
  const say = (_view: unknown, most: number) => words.slice(0, most)
  return { pick: seeded(seed), say, locale: 'en', mode: 'on-a-call', reviewOn: dayIn(14) }
}

/** One after the other, until the session is closed or `turns` are over. Says whether it is closed. */
export async function play(bots: readonly Bot[], tempers: readonly Temper[], turns = 400): Promise<boolean> {
  for (let turn = 0; turn < turns; turn++) {
    const [bot, mood] = [bots[turn % 2], tempers[turn % 2]]
    if (!bot || !mood || bot.view().at.phase === 'closed') return true
    const command = nextCommand(bot.view(), { ...mood, reviewOn: dayIn(14, bot.frame()?.now) })
    const reply = command && (await bot.send(command))
    if (reply?.ok) await bot.until(() => (bot.frame()?.version ?? 0) >= reply.version, 'that shows it')
    else await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return false
}
