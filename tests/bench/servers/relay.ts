// A relay with the wire of Halfway and nothing behind it: it checks nobody, reads no command but for whose it is, and sends frames of the same shape.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server, type Socket } from 'socket.io'
import type { ClientToServer, Reply, ServerToClient } from '#shared/protocol.ts'
import type { Command } from '#shared/session/commands.ts'
import type { Part, Shown } from '#shared/session/part-shape.ts'
import { PARTNER_SEATS, type PartnerSeat, type Seat } from '#shared/session/seat.ts'
import type { Frame, StepView } from '#shared/session/view-shape.ts'
import type { Store } from './stores.ts'
import { TALK } from './talk.ts'

type Room = {
  position: number
  version: number
  index: number
  given: Partial<Record<PartnerSeat, string>>
  gone: Set<PartnerSeat>
}
/** What a relay of tests does wrong. */
export type Fault = 'leaks' | 'hangs' | 'goes-back' | 'forgets'
export type Relay = { port: number; close: () => Promise<void> }

export async function openRelay(store: Store, fault?: Fault): Promise<Relay> {
  const rooms = new Map<string, Room>()
  const http = createServer()
  const io = new Server<ClientToServer, ServerToClient>(http, {
    transports: ['websocket'],
    serveClient: false,
    perMessageDeflate: false,
    httpCompression: false,
  })
  io.on('connection', (line) => {
    const { session, token: seat } = line.handshake.auth as { session: string; token: Seat }
    const room = rooms.get(session) ?? { position: 0, version: 0, index: 0, given: {}, gone: new Set() }
    rooms.set(session, room)
    void line.join(`${session}:${seat}`)
    const show = (to: Seat) => io.to(`${session}:${to}`).emit('view', frameOf(room, to, fault))
    // What one person says is taken in their order, whatever the database does.
    let last = Promise.resolve()
    line.on('command', async ({ id, command }, ack) => {
      if (seat === 'counsellor' || fault === 'hangs') return
      room.position += 1
      const keeping = store.keep({ room: session, position: room.position, seat, id, command })
      last = last.then(() => keeping)
      await last
      const isForAll = take(room, seat, command, fault)
      room.version += 1
      ack({ ok: true, version: room.version } satisfies Reply)
      for (const to of [...PARTNER_SEATS, 'counsellor'] as const)
        if (isForAll || to === seat || fault === 'leaks') show(to)
    })
    line.on('disconnect', () => {
      if (isEmpty(line, session)) rooms.delete(session)
    })
    line.emit('view', frameOf(room, seat, fault))
  })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  return { port: (http.address() as AddressInfo).port, close: () => io.close() }
}

function isEmpty({ nsp }: Socket, session: string): boolean {
  return !PARTNER_SEATS.some((seat) => nsp.adapter.rooms.has(`${session}:${seat}`))
}

/** Whether it changes what all see. */
function take(room: Room, seat: PartnerSeat, command: Command, fault?: Fault): boolean {
  if (command.type === 'answer' && command.value.kind === 'text') {
    if (fault !== 'forgets') room.given[seat] = command.value.text
    room.given[seat] ??= command.value.text
    return PARTNER_SEATS.every((each) => room.given[each] !== undefined)
  }
  if (command.type !== 'go-on') return false
  room.gone.add(seat)
  if (room.gone.size < PARTNER_SEATS.length) return false
  Object.assign(room, { index: room.index + (fault === 'goes-back' && room.index > 0 ? -1 : 1), given: {} })
  room.gone.clear()
  return true
}

function frameOf(room: Room, seat: Seat, fault?: Fault): Frame {
  const own = seat === 'second' ? 'second' : 'first'
  return {
    version: room.version,
    now: Date.now(),
    view: {
      seat: own,
      names: { first: 'Mara', second: 'Tom' },
      exercise: { id: TALK.id, version: TALK.version, minutes: TALK.minutes, words: null },
      mode: 'in-one-place',
      modeAsked: null,
      earlier: null,
      about: null,
      host: null,
      at: { phase: 'step', step: stepOf(room, own, fault) },
    },
  }
}

function stepOf({ index, given, gone }: Room, seat: PartnerSeat, fault?: Fault): StepView {
  const step = `sentence-${index}`
  const isOpen = fault === 'leaks' || PARTNER_SEATS.every((each) => given[each] !== undefined)
  const prompt = { kind: 'text', most: 240 } as const
  const shown = (by: PartnerSeat): Shown | null =>
    given[by] === undefined ? null : { as: 'given', value: { kind: 'text', text: given[by] }, locale: 'en' }
  const asked: Part = {
    kind: 'answer',
    stage: given[seat] === undefined ? 'asked' : 'in',
    prompt,
    mine: shown(seat),
    target: null,
    about: null,
    ownWords: [],
  }
  return {
    step,
    index,
    count: TALK.steps.length,
    speaker: null,
    asked: true,
    kept: false,
    opensWith: null,
    words: null,
    earlierWords: {},
    brought: false,
    part: isOpen
      ? { kind: 'opened', opened: [{ step, prompt, words: null, first: shown('first'), second: shown('second') }] }
      : asked,
    goOn: isOpen ? (gone.has(seat) ? 'waiting' : 'may') : 'not-yet',
    goOnFrom: null,
    canTakeBack: !isOpen && given[seat] !== undefined,
    canPass: !isOpen,
  }
}
