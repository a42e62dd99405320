// The HTTP doors of app/api over real HTTP, without building the pages: each route file at its own address, asked as Next asks it.
import { readdirSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import type { Pages } from '#server/front/pages.ts'

type Route = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>
type Door = { segments: string[]; open: () => Promise<Record<string, Route | undefined>> }

/** `ready`: called before each request is handed to its route. */
export function openDoors(ready: () => void): Pages {
  const doors = doorsIn('app/api')
  return {
    answer: (request, response) => answer(doors, ready, request, response),
    upgrade: null,
    close: async () => {},
  }
}

function doorsIn(folder: string): Door[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('/route.ts'))
    .map((file) => ({
      segments: ['api', ...file.split('/').slice(0, -1)],
      open: () => import(join(process.cwd(), folder, file)),
    }))
    .sort((a, b) => Number(isOpen(a)) - Number(isOpen(b)))
}

function isOpen({ segments }: Door): boolean {
  return segments.some((segment) => segment.startsWith('['))
}

async function answer(
  doors: Door[],
  ready: () => void,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = (request.url ?? '/').split('?')[0]?.split('/').filter(Boolean) ?? []
  const found = doors.map((door) => ({ door, params: paramsOf(door, path) })).find(({ params }) => params)
  const route = found && (await found.door.open())[request.method === 'HEAD' ? 'GET' : (request.method ?? '')]
  if (!found?.params || !route) return void response.writeHead(404).end()
  const asked = await asRequest(request)
  ready()
  const answered = await route(asked, { params: Promise.resolve(found.params) })
  response.statusCode = answered.status
  answered.headers.forEach((value, name) => {
    if (name !== 'set-cookie') response.setHeader(name, value)
  })
  response.setHeader('set-cookie', answered.headers.getSetCookie())
  response.end(Buffer.from(await answered.arrayBuffer()))
}

function paramsOf({ segments }: Door, path: string[]): Record<string, string> | null {
  const params: Record<string, string> = {}
  for (const [at, segment] of segments.entries()) {
    const given = path[at]
    if (segment.startsWith('[...')) return given === undefined ? null : { ...params, all: path.slice(at).join('/') }
    if (given === undefined || (!segment.startsWith('[') && segment !== given)) return null
    if (segment.startsWith('[')) params[segment.slice(1, -1)] = decodeURIComponent(given)
  }
  return path.length === segments.length ? params : null
}

async function asRequest(request: IncomingMessage): Promise<Request> {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    for (const one of [value ?? []].flat()) headers.append(name, one)
  }
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const body = request.method === 'POST' ? { body: Buffer.concat(chunks) } : {}
  return new Request(`http://${request.headers.host}${request.url}`, {
    method: request.method ?? 'GET',
    headers,
    ...body,
  })
}
