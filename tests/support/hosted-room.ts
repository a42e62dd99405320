// Ada with Mara and Tom in a meeting of theirs: a session that has begun, and a line for each of the three.
import { type Bot, enter, enterAsHost, type HostBot } from './bot.ts'
import { type By, type Counselled, counselledAt } from './counselled.ts'
import { begin } from './pair.ts'

export type HostedRoom = {
  couple: Counselled
  meeting: string
  session: string
  first: Bot
  second: Bot
  host: HostBot
  close: () => void
}

/** The counsellor has a line, and has not asked to come in. */
export async function hostedAt(origin: string, exercise = 'weather', by: By = {}): Promise<HostedRoom> {
  const couple = await counselledAt(origin, by)
  const { ada, mara, tom, counselling } = couple
  const plan = { at: null, exercises: [exercise] }
  const { meeting } = (await ada.tell(`/api/desk/couples/${counselling}/meetings`, plan)).body
  const opened = (await ada.tell(`/api/desk/meetings/${meeting}/sessions`, { exercise })).body
  const session = String(opened.session)
  const first = await enter(origin, { session, token: mara.token() })
  const second = await enter(origin, { session, token: tom.token() })
  const host = await enterAsHost(origin, { session, token: ada.token() })
  await begin({ first, second }, 'in-one-place')
  const close = () => {
    for (const bot of [first, second, host]) bot.close()
  }
  return { couple, meeting: String(meeting), session, first, second, host, close }
}

export async function letIn({ first, second, host }: Pick<HostedRoom, 'first' | 'second' | 'host'>): Promise<void> {
  await host.send({ type: 'host-ask' })
  for (const bot of [first, second]) await bot.send({ type: 'admit-host' })
  await host.until(({ here }) => here === 'in', 'of the room')
}
