// The tables of doors on the protocol's page, written from the OpenAPI document: what stands between two marks is never written by hand.
import type { describeDoors } from '#server/doors/doors.ts'

type Document = ReturnType<typeof describeDoors>
type Schema = { properties?: object; required?: string[]; anyOf?: Schema[] }
type Operation = {
  tags: string[]
  parameters: { name: string; in: string; required: boolean }[]
  requestBody?: { content: { 'application/json': { schema: Schema } } }
  responses: Record<string, { description: string }>
}

const MARKED = /(<!-- doors: ([a-z, -]+) -->\n)[\s\S]*?(<!-- \/doors -->)/g
const HEAD = '\n| call | body | answer |\n| --- | --- | --- |\n'

export function nounsMarked(page: string): string[] {
  return [...page.matchAll(MARKED)].flatMap(([, , nouns = '']) => nouns.split(', '))
}

export function withTables(page: string, { paths }: Document): string {
  const all = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods as Record<string, Operation>).map(([method, operation]) => ({ path, method, operation })),
  )
  return page.replace(MARKED, (_, open: string, nouns: string, close: string) => {
    const rows = nouns.split(', ').flatMap((noun) => all.filter(({ operation }) => operation.tags[0] === noun).map(row))
    return rows.length > 0 ? `${open}${HEAD}${rows.join('\n')}\n\n${close}` : `${open}${close}`
  })
}

function row({ path, method, operation }: { path: string; method: string; operation: Operation }): string {
  const asked = operation.parameters.filter(({ in: where, required }) => where === 'query' && required)
  const after = asked.map(({ name }) => `${name}=`).join('&')
  const at = `${path.replace(/\{(\w+)\}/g, ':$1')}${after && `?${after}`}`
  const body = operation.requestBody?.content['application/json'].schema
  const [{ description: answer = '' } = {}] = Object.values(operation.responses)
  return `| \`${method.toUpperCase()} ${at}\` | ${body ? bodyCell(body) : ''} | ${answer} |`
}

function bodyCell({ properties = {}, required = [], anyOf }: Schema): string {
  if (anyOf) return anyOf.map(bodyCell).join(', ')
  const named = Object.keys(properties).map((name) => `"${name}"${required.includes(name) ? '' : '?'}`)
  return `\`{${named.join(', ')}}\``
}
