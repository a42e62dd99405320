// All that the people of a kept version can read, as one text for each of them: what is asked of the doors, and what stands in their rooms.
import { enter, enterAsHost } from '#tests/support/bot.ts'
import { newPerson } from '#tests/support/person.ts'
import type { Kept, Scene } from './scene.ts'

const EVERYBODYS = ['/api/account', '/api/home', '/api/leaving', '/api/reflections', '/api/reflections/agreements']

/** By name. */
export async function readAll(origin: string, { people }: Scene): Promise<Map<string, string>> {
  const read = new Map<string, string>()
  for (const [name, kept] of Object.entries(people)) read.set(name, await readAs(origin, name, kept))
  return read
}

async function readAs(origin: string, name: string, { token, locale, lines, paths }: Kept): Promise<string> {
  const person = newPerson(origin, locale, token)
  const told: string[] = []
  for (const path of [...EVERYBODYS, ...paths]) {
    const { code, text, headers } = await person.ask(path)
    const isJson = headers.get('content-type')?.startsWith('application/json')
    told.push(`## ${code} ${path}`, isJson ? JSON.stringify(JSON.parse(text, withoutClock), null, 1) : text)
  }
  const door = name === 'counsellor' ? enterAsHost : enter
  for (const line of lines) {
    const bot = await door(origin, { ...line, token })
    told.push(`## ${line.session} ${line.seat ?? ''}`, JSON.stringify(bot.view(), null, 1))
    bot.close()
  }
  return `${told.join('\n')}\n`
}

// The only thing that is different at each reading.
function withoutClock(name: string, value: unknown): unknown {
  return name === 'now' ? 'now' : value
}
