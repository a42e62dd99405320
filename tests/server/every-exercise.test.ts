// Every exercise in every way of being there, by two bots over real sockets, from the lobby to the letter.
import { beforeAll, describe, expect, test } from 'vitest'
import { CATALOGUE } from '#shared/exercises/catalogue.ts'
import { Mode } from '#shared/session/commands.ts'
import { View } from '#shared/session/view-shape.ts'
import { type Bot, enter } from '#tests/support/bot.ts'
import { leave, type Pair, pairAt, sharePhone } from '#tests/support/pair.ts'
import type { Person } from '#tests/support/person.ts'
import { playOut } from '#tests/support/play-out.ts'
import { type Serving, serve } from '#tests/support/server.ts'

let serving: Serving

beforeAll(async () => {
  serving = await serve()
})

type Couple = { mara: Person; lines: (session: string) => Promise<Bot[]>; couple: string }

/** A couple with one closed session behind them, so that none of the exercises lacks anything. */
async function coupleFor(mode: Mode): Promise<Couple> {
  const { origin } = serving
  const pair: Omit<Pair, 'tom'> & { tom?: Person } = await (mode === 'one-phone' ? sharePhone(origin) : pairAt(origin))
  await playOut([pair.first, pair.second], mode)
  leave(pair)
  const { mara, tom } = pair
  const { couples } = (await mara.ask('/api/home')).body as { couples: { couple: string }[] }
  const second = tom ? { token: tom.token() } : { token: mara.token(), seat: 'second' as const }
  const lines = (session: string) =>
    Promise.all([enter(origin, { session, token: mara.token() }), enter(origin, { session, ...second })])
  return { mara, lines, couple: couples[0]?.couple ?? '' }
}

async function playOnce({ mara, lines, couple }: Couple, exercise: string, mode: Mode): Promise<void> {
  const { code, body } = await mara.tell('/api/sessions', { couple, exercise })
  expect([exercise, code]).toEqual([exercise, 201])
  const bots = await lines(String(body.session))
  const sent = await playOut(bots, mode)
  expect([exercise, ...bots.map((bot) => bot.view().at.phase)]).toEqual([exercise, 'closed', 'closed'])
  expect(Math.min(...sent)).toBeGreaterThan(3)
  for (const bot of bots) {
    const views = bot.frames.filter(({ event }) => event === 'view').map(({ json }) => JSON.parse(json).view)
    const astray = views.flatMap((view) => View.safeParse(view).error?.message ?? [])
    expect([exercise, views.length > 3, astray]).toEqual([exercise, true, []])
    bot.close()
  }
}

// Some twenty-five seconds alone on two cores; a busy machine is given its time.
describe.concurrent('every exercise over real sockets', { timeout: 240_000 }, () => {
  for (const mode of Mode.options) {
    test(`[SE8] [FC1] two bots do each of them to the end, ${mode}`, async () => {
      const couple = await coupleFor(mode)
      for (const { id } of CATALOGUE) await playOnce(couple, id, mode)
    })
  }
})
