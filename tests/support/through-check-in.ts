// Two bots who say nothing at the check-in, and stand at the first step of the exercise.
import type { StepView } from '#shared/session/view-shape.ts'
import type { Bot } from './bot.ts'

function checkInOf(bot: Bot): StepView | null {
  const { at } = bot.view()
  return at.phase === 'step' && at.step.frame === 'check-in' ? at.step : null
}

export async function throughCheckIn(bots: readonly Bot[]): Promise<void> {
  while (bots.some(checkInOf)) {
    const seen = bots.map((bot) => bot.frame()?.version ?? 0)
    let sent = false
    for (const bot of bots) {
      const step = checkInOf(bot)
      if (!step || (step.goOn !== 'may' && !step.canPass)) continue
      const reply = await bot.send({ type: step.goOn === 'may' ? 'go-on' : 'pass', step: step.step })
      if (!reply.ok) continue
      sent = true
      await bot.until(() => (bot.frame()?.version ?? 0) >= reply.version, 'that shows it')
    }
    const moved = bots.map((bot, at) => bot.until(() => (bot.frame()?.version ?? 0) > (seen[at] ?? 0), 'that is newer'))
    if (!sent) await Promise.race(moved)
  }
}
