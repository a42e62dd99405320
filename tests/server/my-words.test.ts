// Taking one's words along: all of them and none of the other's, in every exercise, in a shape that is written down.
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { CATALOGUE } from '#shared/exercises/catalogue.ts'
import { MyWords } from '#shared/leaving/my-words.ts'
import { ownWordsIn } from '#shared/leaving/own-words.ts'
import { PARTNER_SEATS, partnerOf } from '#shared/session/seat.ts'
import { begunAt, leave } from '#tests/support/pair.ts'
import { newPerson, type Person } from '#tests/support/person.ts'
import { play, temper } from '#tests/support/play.ts'
import { walk } from '#tests/support/rehearsal.ts'
import { type Serving, serve } from '#tests/support/server.ts'
import { walks } from '#tests/support/walks.ts'

let serving: Serving
let origin: string

beforeAll(async () => {
  serving = await serve()
  origin = serving.origin
})

async function coupleIn(person: Person): Promise<string> {
  const { couples } = (await person.ask('/api/home')).body as { couples: { couple: string }[] }
  return couples[0]?.couple ?? ''
}

describe('PR Take my words', () => {
  test('[PR13] every word one wrote is in it, and none that only the other wrote', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CATALOGUE),
        fc.integer({ min: 0, max: 2 ** 31 }),
        fc.constantFrom(...PARTNER_SEATS),
        (script, seed, seat) => {
          const { log, live, secrets } = walk(script, seed)
          const own = ownWordsIn(live.session, seat, log, (entry) => entry.seat === seat)
          const [said, signed] = [JSON.stringify(own.said), JSON.stringify(own.agreements)]
          const written = JSON.stringify(log.filter((entry) => entry.seat === seat && entry.position > 2))
          for (const words of secrets[seat]) if (written.includes(words)) expect(said + signed).toContain(words)
          for (const words of secrets[partnerOf(seat)]) {
            expect(said).not.toContain(words)
            const stand = live.session.states.map(({ agreed }) => JSON.stringify(agreed?.terms ?? ''))
            if (!stand.some((terms) => terms.includes(words))) expect(signed).not.toContain(words)
          }
        },
      ),
      walks(120),
    )
  })

  test('[PR13] [FC21] as a file to read and one for programs, in the language each prompt was answered in', async () => {
    const pair = await begunAt(origin, 'our-loop')
    const hers = { ...temper(1, 'Ofenwarm *und* so'), locale: 'en' } as const
    // He reads in Spanish and answers in English.
    const his = { ...temper(2, 'Regenlicht'), locale: 'en' } as const
    await play([pair.first, pair.second], [hers, his])
    const couple = await coupleIn(pair.mara)
    const read = await pair.tom.ask(`/api/couples/${couple}/my-words.json`)
    const words = MyWords.parse(JSON.parse(read.text))
    expect(read.headers.get('content-disposition')).toBe('attachment; filename="halfway-my-words.json"')
    expect(words.sessions).toMatchObject([{ exercise: { id: 'our-loop' }, name: 'Tom' }])
    const all = words.sessions.flatMap((session) => session.words)
    expect(all.length).toBeGreaterThan(5)
    const asked = (locale: string, step: string | null): string => {
      const read = (name: string) => JSON.parse(readFileSync(`messages/${locale}/${name}.json`, 'utf8'))
      return { ...read('frame'), ...read('exercises/our-loop')[2].steps }[step ?? ''].prompt
    }
    const chosen = all.filter(({ value }) => value?.kind === 'carry')
    expect(chosen.map(({ opened }) => opened)).toEqual([true])
    const answers = all.filter(({ as, locale }) => as === 'answer' && locale !== null)
    expect(answers.length).toBeGreaterThan(4)
    for (const { locale, prompt, step } of answers) {
      expect([locale, prompt]).toEqual(['en', asked('en', step)])
      expect(prompt).not.toBe(asked('es', step))
    }
    expect(JSON.stringify(all)).not.toContain('Ofenwarm')
    expect(JSON.stringify(all)).toContain('Regenlicht')
    const markdown = await pair.mara.ask(`/api/couples/${couple}/my-words.md`)
    expect(markdown.headers.get('content-type')).toContain('text/markdown')
    expect(markdown.text).toContain('Ofenwarm \\*und\\* so')
    leave(pair)
  })

  test('[PR13] only for who sits there: everybody else gets what there is for a couple that does not exist', async () => {
    const pair = await begunAt(origin)
    const couple = await coupleIn(pair.mara)
    const stranger = newPerson(origin)
    await stranger.signIn()
    for (const ending of ['json', 'md']) {
      expect((await newPerson(origin).ask(`/api/couples/${couple}/my-words.${ending}`)).code).toBe(401)
      const asked = await stranger.ask(`/api/couples/${couple}/my-words.${ending}`)
      expect(asked.code).toBe(404)
      expect(asked.text).toBe((await stranger.ask(`/api/couples/${randomUUID()}/my-words.${ending}`)).text)
    }
    leave(pair)
  })

  test('[PR13] its page describes the shape that it has', () => {
    const page = readFileSync('docs/my-words-format.md', 'utf8')
    const example: unknown = JSON.parse(page.match(/```json my-words\n([\s\S]*?)\n```/)?.[1] ?? 'null')
    expect(MyWords.parse(example)).toEqual(example)
  })
})
