// The doors as an OpenAPI 3.1 document, made from the table they are opened by. It names addresses and shapes, and nobody.
import { z } from 'zod'
import { PROTOCOL_VERSION } from '#shared/protocol.ts'
import type { HttpDoor } from './door.ts'

type Schema = Record<string, unknown> & { properties?: Record<string, Schema>; required?: string[] }

/** What is sent, before anything is made of it. */
function schemaOf(shape: z.ZodType): Schema {
  const { $schema: _, ...schema } = z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' })
  return schema as Schema
}

const REFUSAL = {
  description: 'A refusal: its code, and the id of a fault where there is one.',
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' } } },
}

const TYPES: Record<string, string> = { ics: 'text/calendar', md: 'text/markdown' }

/** [PR48] `doors`: by noun. */
export function openApiOf(doors: Readonly<Record<string, readonly HttpDoor[]>>) {
  const paths: Record<string, Record<string, object>> = {}
  for (const [noun, each] of Object.entries(doors)) {
    for (const door of each) {
      const [method = '', path = ''] = door.at.split(' ')
      const at = `/api${path.replace(/:(\w+)/g, '{$1}')}`
      paths[at] = { ...paths[at], [method.toLowerCase()]: operationOf(door, noun) }
    }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Halfway', version: String(PROTOCOL_VERSION), license: { name: 'MIT', identifier: 'MIT' } },
    tags: Object.keys(doors).map((name) => ({ name })),
    paths,
    components: {
      securitySchemes: {
        cookie: { type: 'apiKey', in: 'cookie', name: 'halfway' },
        token: { type: 'http', scheme: 'bearer' },
      },
      schemas: {
        Refusal: {
          type: 'object',
          properties: { refused: { type: 'string' }, fault: { type: 'string' } },
          required: ['refused'],
        },
      },
    },
  }
}

function operationOf({ at, who, says, body, query, created }: HttpDoor, noun: string) {
  const [, path = ''] = at.split(' ')
  const named = [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))
  const { properties = {}, required = [] } = query ? schemaOf(query) : {}
  const asked = Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }))
  const type = TYPES[path.split('.')[1] ?? ''] ?? 'application/json'
  return {
    tags: [noun],
    operationId: at,
    summary: `For ${who.name}.`,
    security: [...(who.signedOut ? [{}] : []), { cookie: [] }, { token: [] }],
    parameters: [...named, ...asked],
    ...(body && { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body) } } } }),
    responses: { [created ? 201 : 200]: { description: says, content: { [type]: { schema: {} } } }, default: REFUSAL },
  }
}
