// All doors over HTTP, as one table, and how the server opens them. What no door answers goes on to the pages.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { refuse } from '#shared/session/refusal.ts'
import type { Answering } from '../front/pages.ts'
import { ACCOUNT } from './account.ts'
import { answerAt, type Bound, refusal } from './answering.ts'
import { answerForLibrary } from './auth.ts'
import { COUNSELLING } from './counselling.ts'
import { COUNSELLORS } from './counsellors.ts'
import { COUPLES } from './couples.ts'
import { DESK } from './desk.ts'
import { DESK_EXERCISES } from './desk-exercises.ts'
import { DEVICES } from './devices.ts'
import { door, type Grounds, type HttpDoor } from './door.ts'
import { INVITES } from './invites.ts'
import { LIBRARY } from './library.ts'
import { LOCALE } from './locale.ts'
import { MEETINGS } from './meetings.ts'
import { openApiOf } from './openapi.ts'
import { PLACES } from './places.ts'
import { anybody } from './policies.ts'
import { REFLECTIONS } from './reflections.ts'
import { ROOMS } from './rooms.ts'
import { SESSIONS } from './sessions.ts'
import { WAITING } from './waiting.ts'

const DESCRIBED = [
  door('GET /openapi.json', {
    who: anybody,
    says: 'these doors and what they take, as an OpenAPI 3.1 document',
    does: async () => describeDoors(),
  }),
] as const

/** By noun. */
const NOUNS = {
  rooms: ROOMS,
  waiting: WAITING,
  invites: INVITES,
  places: PLACES,
  devices: DEVICES,
  sessions: SESSIONS,
  library: LIBRARY,
  counsellors: COUNSELLORS,
  desk: DESK,
  meetings: MEETINGS,
  exercises: DESK_EXERCISES,
  couples: COUPLES,
  reflections: REFLECTIONS,
  counselling: COUNSELLING,
  account: ACCOUNT,
  locale: LOCALE,
  description: DESCRIBED,
}

export type Table = (typeof NOUNS)[keyof typeof NOUNS][number]

export const DOORS: readonly Table[] = Object.values(NOUNS).flat()

export function describeDoors(): ReturnType<typeof openApiOf> {
  return openApiOf(NOUNS)
}

export function openDoors(grounds: Grounds, pages: Answering): Answering {
  const app = new Hono<Bound>().basePath('/api')
  app.use(compress())
  const all: readonly HttpDoor[] = DOORS
  for (const each of all) {
    const [method = '', path = ''] = each.at.split(' ')
    app.on(method, path, ({ req, env }) =>
      answerAt(each, grounds, { request: req.raw, incoming: env.incoming, params: req.param() }),
    )
  }
  // [FC5]
  for (const path of new Set(all.map(({ at }) => at.split(' ')[1] ?? ''))) {
    app.all(path, () => Response.json(refuse('not-found'), { status: 405 }))
  }
  app.all('/auth/*', (context) => answerForLibrary(grounds, context))
  app.notFound(() => refusal('not-found'))
  const listen = getRequestListener(app.fetch as never, { overrideGlobalObjects: false })
  return async (request: IncomingMessage, response: ServerResponse) => {
    if (/^\/api(?:[/?]|$)/.test(request.url ?? '')) await listen(request, response)
    else await pages(request, response)
  }
}
