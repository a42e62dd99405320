// Killed while somebody's words are being deleted: all of them are gone, or all of them are there.
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Command } from '#shared/session/commands.ts'
import type { Couple } from '#tests/bench/servers/couples.ts'
import { type Bot, enter } from '#tests/support/bot.ts'
import { atEnd } from '#tests/support/ending.ts'
import { priedWith } from '#tests/support/prying.ts'
import { everythingIn } from '#tests/support/raw.ts'
import { openGround } from './ground.ts'

/** Milliseconds from the asking to the kill: from too early to well after. */
const DELAYS = [20, 120, 3_000]
const WORDS = 12

/** Mara writes a dozen sentences that Tom never sees; gives them. */
async function writeIn(origin: string, couple: Couple): Promise<string[]> {
  const session = couple[0]?.room ?? ''
  const [mara, tom] = (await Promise.all(couple.map(({ token }) => enter(origin, { session, token })))) as [Bot, Bot]
  const say = async (command: Command) => expect(await mara.send(command, randomUUID())).toMatchObject({ ok: true })
  for (const bot of [mara, tom]) await bot.send({ type: 'ready', mode: 'apart' })
  await mara.until(({ at }) => at.phase === 'step')
  const said = Array.from({ length: WORDS }, (_, at) => `Sentence ${session} number ${at}.`)
  for (const [at, opening] of said.entries())
    await say({ type: 'take-break', minutes: 20 + at, opening }).then(() => back(say))
  mara.close()
  tom.close()
  return said
}

async function back(say: (command: Command) => Promise<void>): Promise<void> {
  await say({ type: 'stop-for-today' })
  await say({ type: 'resume' })
}

test('[PR14] [DU34] over three kills, words that were being deleted are gone all together or not at all, from the files too', async () => {
  const ground = (await openGround({ store: 'embedded', nodes: 1 })) ?? expect.fail('nothing stands')
  atEnd(ground.end)
  const { node } = ground.stands[0] ?? expect.fail('no server stands')
  const rooms = await node.make(DELAYS.length)
  const said = []
  for (const room of rooms) said.push(await writeIn(ground.origins[0] ?? '', room))
  for (const [at, room] of rooms.entries()) {
    node.deleteFor(room[0]?.token ?? '')
    await new Promise((resolve) => setTimeout(resolve, DELAYS[at]))
    await node.kill()
    await node.start()
  }
  await node.stop()
  const data = ground.place.folder
  const master = Buffer.from(readFileSync(join(data, 'sealing-key'), 'utf8'), 'base64')
  const { opened } = await everythingIn({ folder: data }, master)
  const left = said.map((words) => words.filter((each) => opened.includes(each)).length)
  expect(
    left.every((count) => count === 0 || count === WORDS),
    `sentences left: ${left}`,
  ).toBe(true)
  const pried = await priedWith(master, data)
  const readable = said.map((words) => words.filter((each) => pried.includes(each)).length)
  expect(readable).toEqual(left)
}, 180_000)
