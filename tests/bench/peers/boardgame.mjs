// boardgame.io in a process of its own, in memory: the same talk as a game, its secrets held back by the library's own means.
// What it imports is installed in this folder alone, so the checks of the root leave it out.
import { createRequire } from 'node:module'

// The package names its parts by folders, which Node finds for `require` alone.
const { Server } = createRequire(import.meta.url)('boardgame.io/server')
const { ActivePlayers } = createRequire(import.meta.url)('boardgame.io/core')

const hidden = { redact: true, undoable: false, ignoreStaleStateID: true }

const game = {
  name: 'talk',
  disableUndo: true,
  setup: () => ({ index: 0, isOpen: false, given: [null, null], gone: [false, false] }),
  turn: { activePlayers: ActivePlayers.ALL },
  moves: {
    answer: {
      ...hidden,
      move: ({ G, playerID }, text) => {
        G.given[playerID] = text
        G.isOpen = G.given.every((each) => each !== null)
      },
    },
    goOn: {
      ...hidden,
      move: ({ G, playerID }) => {
        G.gone[playerID] = true
        if (!G.gone.every(Boolean)) return
        Object.assign(G, { index: G.index + 1, isOpen: false, given: [null, null], gone: [false, false] })
      },
    },
  },
  playerView: ({ G, playerID }) =>
    G.isOpen ? G : { ...G, given: G.given.map((text, seat) => (String(seat) === playerID ? text : null)) },
}

const server = Server({ games: [game], origins: [] })
// `run` would listen on every address of the machine.
await server.db.connect()
const http = server.app.listen(0, '127.0.0.1', () => process.send({ port: http.address().port }))
process.once('disconnect', () => process.exit())
