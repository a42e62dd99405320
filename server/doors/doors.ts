// All doors over HTTP, as one table, and how the server opens them. What no door answers goes on to the pages.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import type { Answer } from '../front/pages.ts'
import { ACCOUNT } from './account.ts'
import { answerAt, type Bound } from './answering.ts'
import { answerForLibrary } from './auth.ts'
import { DEVICES } from './devices.ts'
import type { Door, Grounds } from './door.ts'
import { INVITES } from './invites.ts'
import { LOCALE } from './locale.ts'
import { PLACES } from './places.ts'
import { ROOMS } from './rooms.ts'
import { SESSIONS } from './sessions.ts'
import { WAITING } from './waiting.ts'

export const DOORS = [
  ...ACCOUNT,
  ...DEVICES,
  ...INVITES,
  ...LOCALE,
  ...PLACES,
  ...ROOMS,
  ...SESSIONS,
  ...WAITING,
] as const

export function openDoors(grounds: Grounds, pages: Answer): Answer {
  const app = new Hono<Bound>().basePath('/api')
  app.use(compress())
  const all: readonly Door[] = DOORS
  for (const door of all) {
    const [method = '', path = ''] = door.at.split(' ')
    app.on(method, path, ({ req, env }) =>
      answerAt(door, grounds, { request: req.raw, incoming: env.incoming, params: req.param() }),
    )
  }
  for (const path of new Set(all.map(({ at }) => at.split(' ')[1] ?? ''))) {
    app.all(path, () => new Response(null, { status: 405 }))
  }
  app.all('/auth/*', (context) => answerForLibrary(grounds, context))
  app.notFound(async ({ env: { incoming, outgoing } }) => {
    await pages(incoming, outgoing)
    return RESPONSE_ALREADY_SENT
  })
  const listen = getRequestListener(app.fetch as never, { overrideGlobalObjects: false })
  return async (request: IncomingMessage, response: ServerResponse) => {
    if (request.url?.startsWith('/api/')) await listen(request, response)
    else await pages(request, response)
  }
}
