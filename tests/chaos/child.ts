// The server that is killed: a whole one but for its pages, in a process of its own. Rooms are made on the parent's word, over the fork's channel.

import { LIMITS } from '#server/front/limits.ts'
import { readEnv } from '#server/ops/env.ts'
import type { Runtime } from '#server/runtime.ts'
import { start } from '#server/start.ts'

export type Made = { session: string; first: string; second: string }

const nothing = { answer: async () => {}, upgrade: null, close: async () => {} }
// Nobody answers without pause for minutes, so the limits on commands would be all that is measured.
const budgets = { ...LIMITS, command: { points: 1_000_000, duration: 1 } }
const { runtime, stop } = await start({ env: readEnv(process.env), pages: async () => nothing, budgets })

process.on('message', (sent: { rooms: number } | { deleteFor: string }) => {
  if ('deleteFor' in sent) return void deleteFor(runtime, sent.deleteFor).then(() => process.send?.({ deleted: true }))
  void Promise.all(Array.from({ length: sent.rooms }, () => make(runtime))).then((made) => process.send?.({ made }))
})
process.once('SIGTERM', () => void stop().then(() => process.exit(0)))
process.send?.({ ready: true })

async function make({ identity, writes }: Runtime): Promise<Made> {
  const [mara, tom] = [await identity.signInGuest('en'), await identity.signInGuest('es')]
  const room = await writes.openRoom(mara.person, { exercise: 'weather', name: 'Mara', note: null }, null)
  if ('refused' in room) throw new Error(room.refused)
  await writes.join(tom.person, { token: room.invite.token, name: 'Tom' })
  const tokenOf = (headers: Headers) => headers.get('set-auth-token') ?? ''
  return { session: room.session, first: tokenOf(mara.headers), second: tokenOf(tom.headers) }
}

/** All that the bearer of this token has written in their one couple. */
async function deleteFor({ identity, reads, writes }: Runtime, token: string): Promise<void> {
  const found = await identity.whoIs(new Headers({ authorization: `Bearer ${token}` }), false)
  if (!found) throw new Error('nobody bears this token')
  const { couples } = await reads.home(found.person)
  await writes.leaving.deleteMine(found.person, couples[0]?.couple ?? '', { word: 'delete' })
}
