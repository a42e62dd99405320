// A copy of the rules and of what people see of them gets a fourteenth kind of prompt: the compiler names every place that has to know of
// it, and once they have it, two rehearsal partners walk a session with it to its end.
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const copy = mkdtempSync(join(tmpdir(), 'halfway-kind-'))
const at = (file: string) => join(copy, file)
const bin = (name: string) => resolve('node_modules/.bin', name)

/** What the pages take from elsewhere is left out: it says nothing of kinds, and takes most of the time. */
const ELSEWHERE = ['#app/*', 'next-intl', 'lucide-react', 'radix-ui', '@dnd-kit/*', '*.css']
/** Types that come from there, and calls of what has none. */
const OF_ELSEWHERE = ['TS2347', 'TS2635', 'TS2709']

const KINDS = 'shared/prompts/prompts.ts'
const SHAPES = 'shared/prompts/shapes.ts'
const DRAFTS = 'shared/prompts/drafts.ts'
const OPENING = 'shared/prompts/opening.ts'
/** What people see of each kind. */
const VIEWS = ['between', 'controls', 'forms', 'in-letter', 'opened'].map((table) => `app/prompts/${table}.tsx`)

const DRAW = "kind: z.literal('draw')"
const PROMPT = `  z.strictObject({ ${DRAW}, most: z.int().check(z.gte(1), z.lte(9)) }),`
const ANSWER = `  z.strictObject({ ${DRAW}, lines: z.int().check(z.gte(1), z.lte(9)) }),`
const DEFINITION = `// How many lines each draws.
import type { Answered } from './definition.ts'
export const draw: Answered<'draw'> = {
  nature: 'answered',
  sayable: false,
  asksBoth: false,
  ahead: true,
  afterAll: false,
  speaksOfOther: false,
  of: null,
  parts: null,
  lines: () => [],
  addable: true,
  fresh: () => ({ kind: 'draw', most: 3 }),
  alone: (prompt) => prompt,
  fits: ({ prompt }, { lines }) => lines <= prompt.most,
  ownWords: () => '',
  takes: () => ({ doing: 0.5 }),
  told: ({ lines }) => String(lines),
  rehearsed: ({ prompt }, { pick }) => ({ kind: 'draw', lines: pick(prompt.most) + 1 }),
}
`
const DRAFT = `  draw: {
    blank: () => ({ kind: 'draw', lines: 0 }),
    whole: ({ most }, { lines }) => lines > 0 && lines <= most,
  },`
const WALK = `
import type { Script } from '#shared/exercises/exercise.ts'
import { nextCommand } from '#shared/rehearsal/partner.ts'
import { decide } from '#shared/session/decide.ts'
import { begin, evolve } from '#shared/session/evolve.ts'
import { isRefusal, refuse } from '#shared/session/refusal.ts'
import { openedFor } from '#shared/session/view-step.ts'
import { viewFor } from '#shared/session/view.ts'

const script: Script = {
  id: 'drawing', version: 1, minutes: [5, 10],
  steps: [
    { id: 'draw', asks: 'both', prompt: { kind: 'draw', most: 3 } },
    { id: 'carry', asks: 'both', prompt: { kind: 'carry' } },
    { id: 'talk', asks: 'both', prompt: { kind: 'talk', seconds: 120, rounds: 1 } },
  ],
}
const temper = { pick: (n: number) => n - 1, say: () => 'a word', locale: 'en', mode: 'in-one-place', reviewOn: '2026-12-06' } as const
const opened = { type: 'session-opened', script, tiebreak: 'first', led: { first: 0, second: 0 }, earlier: null, words: { names: { first: 'A', second: 'B' } } } as const
let session = begin('s', { position: 1, at: 0, seat: 'first', events: [opened] })
const turn = (seat: 'first' | 'second', command: Parameters<typeof decide>[2]) => {
  const outcome = decide(session, seat, command, session.position, () => refuse('no-such-exercise'))
  if (!isRefusal(outcome)) session = evolve(session, { position: session.position + 1, at: session.position, seat, events: outcome.events })
  return isRefusal(outcome) ? outcome.refused : null
}
for (const seat of ['first', 'second'] as const) turn(seat, { type: 'ready', mode: 'in-one-place' })
const refused = turn('first', { type: 'answer', step: 'draw', locale: 'en', value: { kind: 'draw', lines: 4 } })
for (let moves = 0; session.phase !== 'closed' && moves < 60; moves += 1) {
  for (const seat of ['first', 'second'] as const) {
    const command = nextCommand(viewFor(session, seat), temper)
    if (command) turn(seat, command)
  }
}
console.log(JSON.stringify({ refused, phase: session.phase, opened: openedFor(session, 'first').map(({ second }) => second) }))
`

beforeAll(() => {
  mkdirSync(at('node_modules'))
  for (const name of ['zod', 'react', '@types']) symlinkSync(resolve('node_modules', name), at(`node_modules/${name}`))
  for (const name of ['shared', 'app/prompts', 'package.json']) cpSync(name, at(name), { recursive: true })
  writeFileSync(at('elsewhere.d.ts'), ELSEWHERE.map((name) => `declare module '${name}'\n`).join(''))
  const compilerOptions = JSON.parse(readFileSync('tsconfig.json', 'utf8')).compilerOptions
  const loose = { incremental: false, plugins: [], noImplicitAny: false, noUnusedLocals: false }
  writeFileSync(at('tsconfig.json'), JSON.stringify({ compilerOptions: { ...compilerOptions, ...loose } }))
})
afterAll(() => rmSync(copy, { recursive: true }))

/** Puts a line into a file of the copy, before the one that begins so. */
function put(file: string, begins: string, line: string): void {
  const parts = readFileSync(at(file), 'utf8').split(`\n${begins}`)
  expect(parts).toHaveLength(2)
  writeFileSync(at(file), parts.join(`\n${line}\n${begins}`))
}

/** The files that do not compile. */
function named(): string[] {
  const { stdout } = spawnSync(bin('tsc'), ['-p', '.'], { cwd: copy, encoding: 'utf8' })
  const problems = [...stdout.matchAll(/^(\S+)\(\d+,\d+\): error (TS\d+)/gm)]
  const files = problems.flatMap(([, file = '', code = '']) => (OF_ELSEWHERE.includes(code) ? [] : file))
  return [...new Set(files)].sort()
}

describe('A fourteenth kind of prompt', () => {
  test('[SE20] with its shapes alone, no place that has to know of it compiles', () => {
    put(SHAPES, "  z.strictObject({ kind: z.literal('carry') }),", PROMPT)
    put(SHAPES, '  carryAnswer,', ANSWER)
    expect(named()).toEqual([...VIEWS, DRAFTS, KINDS, OPENING].sort())
  })

  test('[SE20] with its definition and its views all compiles, and a session with it comes to its end', () => {
    writeFileSync(at('shared/prompts/draw.ts'), DEFINITION)
    put(KINDS, 'import { guess } from ', "import { draw } from './draw.ts'")
    put(KINDS, '  carry,', '  draw,')
    put(DRAFTS, '  carry: ', DRAFT)
    put(OPENING, '  carry: ', '  draw: true,')
    for (const file of VIEWS) put(file, '  carry: ', '  draw: () => null,')
    writeFileSync(at('walk.ts'), WALK)
    expect(named()).toEqual([])
    const walked = JSON.parse(execFileSync(bin('tsx'), ['walk.ts'], { cwd: copy, encoding: 'utf8' }))
    expect(walked).toEqual({
      refused: 'malformed-answer',
      phase: 'closed',
      opened: [{ as: 'given', value: { kind: 'draw', lines: 3 }, locale: 'en' }],
    })
  })
})
