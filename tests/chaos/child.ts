// The server that is killed: a whole one but for its pages, in a process of its own. Rooms are made on the parent's word, over the fork's channel.

import { LIMITS } from '#server/front/limits.ts'
import { readEnv } from '#server/ops/env.ts'
import { home } from '#server/reads/home.ts'
import { type Started, start } from '#server/start.ts'
import { deleteMine } from '#server/writes/delete-mine.ts'
import { join } from '#server/writes/join.ts'
import { openRoom } from '#server/writes/room.ts'

export type Made = { session: string; first: string; second: string }

const nothing = { answer: async () => {}, upgrade: null, close: async () => {} }
// Nobody answers without pause for minutes, so the limits on commands would be all that is measured.
const budgets = { ...LIMITS, command: { points: 1_000_000, duration: 1 } }
const { stop, ...started } = await start({ env: readEnv(process.env), pages: async () => nothing, budgets })

process.on('message', (sent: { rooms: number } | { deleteFor: string }) => {
  if ('deleteFor' in sent) return void deleteFor(started, sent.deleteFor).then(() => process.send?.({ deleted: true }))
  void Promise.all(Array.from({ length: sent.rooms }, () => make(started))).then((made) => process.send?.({ made }))
})
process.once('SIGTERM', () => void stop().then(() => process.exit(0)))
process.send?.({ ready: true })

type Running = Omit<Started, 'stop'>

async function make({ core, identity }: Running): Promise<Made> {
  const [mara, tom] = [await identity.signInGuest('en'), await identity.signInGuest('es')]
  const room = await openRoom(core, {
    person: mara.person.id,
    exercise: 'weather',
    name: 'Mara',
    note: null,
    host: null,
  })
  if ('refused' in room) throw new Error(room.refused)
  await join(core, { person: tom.person.id, token: room.invite.token, name: 'Tom' })
  const tokenOf = (headers: Headers) => headers.get('set-auth-token') ?? ''
  return { session: room.session, first: tokenOf(mara.headers), second: tokenOf(tom.headers) }
}

/** All that the bearer of this token has written in their one couple. */
async function deleteFor({ core, identity }: Running, token: string): Promise<void> {
  const found = await identity.whoIs(new Headers({ authorization: `Bearer ${token}` }))
  if (!found) throw new Error('nobody bears this token')
  const { couples } = await home(core, { person: found.person.id })
  await deleteMine(core, { person: found.person.id, couple: couples[0]?.couple ?? '' })
}
