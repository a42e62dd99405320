// Answers given without pause to a server that is killed again and again: none may be lost, none kept twice. Run it with `npm run chaos`.
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Reply } from '#shared/protocol.ts'
import type { Command } from '#shared/session/commands.ts'
import { type Bot, enter } from '#tests/support/bot.ts'
import { seeded } from '#tests/support/rehearsal.ts'
import type { Made } from './child.ts'
import { type Judged, judge } from './judge.ts'
import { type Victim, victimIn } from './victim.ts'

export type Kept = { id: string; text: string; version: number }
export type Writer = { session: string; bot: Bot; step: string; kept: Kept[] }
type Plan = { kills: number; least: number; rooms: number; seed: number }
type Result = Judged & {
  kills: number
  repeated: number
  seed: number
  stopped: number | null
  took: number
  seconds: number
}

export async function chaos({ kills, least, rooms, seed }: Plan): Promise<Result> {
  const began = Date.now()
  const folder = mkdtempSync(join(tmpdir(), 'halfway-chaos-'))
  const pick = seeded(seed)
  const writers: Writer[] = []
  let going = true
  let victim: Victim | undefined
  try {
    victim = await victimIn(folder)
    const { make, start, stop } = victim
    await start()
    for (const made of await make(rooms)) writers.push(await seat(victim, made))
    let repeated = 0
    const writing = writers.map(async (writer) => {
      for (let count = 0; going; count++) {
        await write(writer, count)
        if (pick(5) === 0) repeated += await repeat(writer, pick)
      }
    })
    const acknowledged = () => writers.reduce((sum, { kept }) => sum + kept.length, 0)
    for (let kill = 1; kill <= kills; kill++) {
      await until(() => acknowledged() >= (least * kill) / (kills + 1))
      await wait(pick(150))
      await victim.kill()
      await start()
    }
    await until(() => acknowledged() >= least)
    going = false
    await Promise.all(writing)
    // Once more all of it, in any order: nothing of it may be new.
    for (const writer of writers) repeated += await repeatAll(writer, pick)
    for (const { bot } of writers) bot.close()
    const { code, took } = await stop()
    const judged = await judge(join(folder, 'data'), writers)
    const seconds = Math.round((Date.now() - began) / 1000)
    return { ...judged, kills, repeated, seed, stopped: code, took, seconds }
  } finally {
    going = false
    for (const { bot } of writers) bot.close()
    await victim?.kill()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Brings a room to its first step of words and leaves the first seat's line open. */
async function seat({ origin }: Victim, { session, first, second }: Made): Promise<Writer> {
  const bot = await enter(origin, { session, token: first })
  const other = await enter(origin, { session, token: second })
  const value = { kind: 'scale', values: { 'closeness-felt': 6, 'room-felt': 4 } } as const
  const both: Command[] = [
    { type: 'ready', mode: 'on-a-call' },
    { type: 'answer', step: 'sky', locale: 'en', value },
    { type: 'go-on', step: 'sky' },
  ]
  for (const command of both) for (const each of [bot, other]) await each.send(command)
  other.close()
  const { at } = await bot.until((view) => view.at.phase === 'step' && view.at.step.step !== 'sky')
  return { session, bot, step: at.phase === 'step' ? at.step.step : '', kept: [] }
}

function answer({ step }: Writer, text: string): Command {
  return { type: 'answer', step, locale: 'en', value: { kind: 'text', text } }
}

async function write(writer: Writer, count: number): Promise<void> {
  const [id, text] = [randomUUID(), `answer ${count}`]
  const reply = await writer.bot.send(answer(writer, text), id)
  if (!reply.ok) throw new Error(`refused: ${reply.refused}`)
  writer.kept.push({ id, text, version: reply.version })
}

/** Sends a kept one again, with other words even; gives 1. Throws when the first answer is not given again. */
async function repeat(writer: Writer, pick: (n: number) => number): Promise<number> {
  const kept = writer.kept[pick(writer.kept.length)]
  if (!kept) return 0
  check(kept, await writer.bot.send(answer(writer, 'something else'), kept.id))
  return 1
}

async function repeatAll(writer: Writer, pick: (n: number) => number): Promise<number> {
  const shuffled = writer.kept.map((kept) => ({ kept, by: pick(1_000_000) })).sort((a, b) => a.by - b.by)
  for (const { kept } of shuffled) check(kept, await writer.bot.send(answer(writer, kept.text), kept.id))
  return shuffled.length
}

function check({ id, version }: Kept, reply: Reply): void {
  if (!reply.ok || reply.version !== version) throw new Error(`${id} got another answer: ${JSON.stringify(reply)}`)
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

async function until(true_: () => boolean): Promise<void> {
  while (!true_()) await wait(10)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const seed = Number(process.argv[2] ?? Date.now() % 1_000_000)
  const result = await chaos({ kills: 20, least: 2_400, rooms: 8, seed })
  process.stdout.write(`${JSON.stringify(result)}\n`)
  process.exit(result.lost + result.twice + result.gaps + result.altered === 0 && result.stopped === 0 ? 0 : 1)
}
