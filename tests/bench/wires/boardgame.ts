// The wire of boardgame.io 0.50, spoken directly: its own client would draw every state anew in the process that measures.
import { io } from 'socket.io-client'
import type { Seen, Wire } from '../driver/line.ts'

/** What the game of peers/boardgame.mjs keeps, as one seat is shown it. */
type Game = { index: number; isOpen: boolean; given: (string | null)[]; gone: boolean[] }
type State = { G: Game; _stateID: number }
type Waiting = { fits: (game: Game) => boolean; done: () => void }

export const boardgame: Wire = {
  connect: ({ origin, room, seat }, ear) =>
    new Promise((resolve, reject) => {
      const socket = io(`${origin}/talk`, { transports: ['websocket'], forceNew: true, reconnection: false })
      const own = seat === 'second' ? 1 : 0
      let waiting: Waiting[] = []
      let newest = -1
      socket.io.engine.on('packet', ({ type, data }: { type: string; data?: unknown }) => {
        if (type === 'message') ear.raw(String(data))
      })
      socket.on('connect_error', (fault) => reject(new Error(fault.message)))
      socket.on('connect', () => socket.emit('sync', room, String(own), undefined, 2))
      // A move is not acknowledged but by the state that has it.
      const move = (type: string, args: unknown[], fits: Waiting['fits']) =>
        new Promise<void>((done) => {
          waiting.push({ fits, done })
          const payload = { type, args, playerID: String(own) }
          socket.emit('update', { type: 'MAKE_MOVE', payload }, newest, room, String(own))
        })
      const take = ({ G: game, _stateID }: State) => {
        if (_stateID < newest) return
        newest = _stateID
        const through = waiting.filter(({ fits }) => fits(game))
        waiting = waiting.filter((one) => !through.includes(one))
        for (const { done } of through) done()
        ear.seen(seenIn(game, own))
      }
      socket.on('update', (_room: string, state: State) => take(state))
      socket.on('sync', (_room: string, { state }: { state: State }) => {
        take(state)
        resolve({
          answer: (_id, _step, text) => move('answer', [text], ({ given }) => given[own] === text),
          goOn: (_id, step) => move('goOn', [], ({ index, gone }) => gone[own] === true || String(index) !== step),
          close: () => void socket.close(),
        })
      })
    }),
}

function seenIn({ index, isOpen, given }: Game, own: number): Seen {
  return { step: String(index), isOpen, mine: given[own] ?? null, theirs: given[1 - own] ?? null }
}
