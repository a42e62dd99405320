// A page that two sign as a whole, and what of the couple's earlier sessions stands beside a step.
import { describe, expect, test } from 'vitest'
import { hinders } from '#shared/exercises/checks/problem.ts'
import { ENDING, structureProblems } from '#shared/exercises/checks/structure.ts'
import type { Step } from '#shared/exercises/exercise.ts'
import { reflect } from '#shared/reflection/reflect.ts'
import type { Terms } from '#shared/session/agreement.ts'
import { beforeIn } from '#shared/session/before.ts'
import type { Command } from '#shared/session/commands.ts'
import { viewFor } from '#shared/session/view.ts'
import { stateById } from '#shared/session/walk.ts'
import type { given } from '#tests/support/given.ts'
import { chosen, goOn, pass, started, text } from '#tests/support/scripts.ts'
import { settles } from '#tests/support/second.ts'

type Story = ReturnType<typeof given>
const both = (story: Story, command: Command) => story.and('first', command).and('second', command)
const seen = ({ session }: Story, seat: 'first' | 'second') => {
  const { at } = viewFor(session, seat)
  return at.phase === 'step' ? at.step : null
}

const mine: Step = { id: 'mine', asks: 'both', prompt: { kind: 'text', most: 120 } }
const drafts: Step = {
  id: 'drafts',
  asks: 'both',
  prompt: { kind: 'text', most: 240 },
  listener: { prompt: { kind: 'text', most: 240 } },
}
const page: Step = {
  id: 'page',
  asks: 'both',
  prompt: {
    kind: 'agree',
    as: 'page',
    parts: [
      { id: 'matters', of: 'mine', each: true },
      { id: 'made', of: 'drafts' },
      { id: 'weighs', of: 'drafts', half: 'listener' },
      { id: 'rest' },
    ],
  },
}
const puts = (...parts: Extract<Terms, { as: 'page' }>['parts']): Command => ({
  type: 'propose',
  step: 'page',
  locale: 'en',
  terms: { as: 'page', parts },
})
const led = both(started(settles, mine, drafts, page), chosen('who-first', 'me'))
const written = both(led.and('first', text('mine', 'sleep')).and('second', pass('mine')), goOn('mine'))
const whole = both(
  written.and('first', text('drafts', 'she is early')).and('second', text('drafts', 'the flat')),
  goOn('drafts'),
)

describe('AG A page', () => {
  test('[AG14] its parts begin with what opened tonight, whoever looks', () => {
    const fills = [
      { part: 'matters', seat: 'first', words: { seat: 'first', step: 'mine', shown: { value: { text: 'sleep' } } } },
      { part: 'made', words: { seat: 'first', step: 'drafts', shown: { value: { text: 'she is early' } } } },
      { part: 'weighs', words: { seat: 'second', step: 'drafts.listener', shown: { value: { text: 'the flat' } } } },
    ]
    for (const seat of ['first', 'second'] as const) expect(seen(whole, seat)?.part).toMatchObject({ fills })
  })

  test('[AG14] either changes any part, and each signs the whole', () => {
    const parts = [
      { part: 'matters', seat: 'first', text: 'sleep' },
      { part: 'matters', seat: 'second', text: 'a door that closes' },
      { part: 'made', text: 'one is early, one is late' },
    ] as const
    const lies = whole.and('second', puts(...parts.slice(0, 2))).and('first', puts(...parts))
    lies.when('second', { type: 'sign', step: 'page', proposal: 1 }).refused('changed-since')
    const signed = lies.and('second', { type: 'sign', step: 'page', proposal: 2 })
    expect(stateById(signed.session, 'page').agreed?.terms).toEqual({ as: 'page', parts })
    const [agreed] = reflect(signed.session, []).blocks.filter(({ block }) => block === 'agreements')
    expect(agreed?.sentences.map((one) => [one.key, 'values' in one && one.values.words])).toEqual([
      ['agreements.page', undefined],
      ['agreements.part-of', { as: 'words', text: 'a door that closes', locale: 'en' }],
      ['agreements.part-of', { as: 'words', text: 'sleep', locale: 'en' }],
      ['agreements.part', { as: 'words', text: 'one is early, one is late', locale: 'en' }],
    ])
  })

  test.each([
    [{ part: 'none', text: 'x' }],
    [{ part: 'matters', text: 'whose?' }],
    [{ part: 'made', seat: 'first', text: 'nobody’s' } as const],
    [
      { part: 'made', text: 'one' },
      { part: 'made', text: 'two' },
    ],
  ])('[AG14] what is no part of it is refused: %j', (...parts) => {
    whole.when('first', puts(...parts)).refused('malformed-answer')
  })

  test('[AG14] a part is filled from a step that was asked of whoever it is of', () => {
    const found = (...parts: object[]) => {
      const asked = { ...page, prompt: { ...page.prompt, parts } } as Step
      const steps = [settles, mine, drafts, asked, ...ENDING]
      return structureProblems({ minutes: [5, 10], steps }).filter(hinders)
    }
    expect(found(...((page.prompt.kind === 'agree' && page.prompt.parts) || []))).toEqual([])
    for (const part of [
      { id: 'made', of: 'nowhere' },
      { id: 'made', of: 'mine' },
      { id: 'made', of: 'drafts', each: true },
      { id: 'made', of: 'mine', half: 'listener' },
      { id: 'made', half: 'listener' },
    ]) {
      expect(found(part)).toMatchObject([{ at: 'script.steps.3.prompt.parts.0', problem: 'points-nowhere' }])
    }
    const bare: Step = { id: 'page', asks: 'both', prompt: { kind: 'agree', as: 'page' } }
    expect(structureProblems({ minutes: [5, 10], steps: [mine, bare, ...ENDING] }).filter(hinders)).toMatchObject([
      { at: 'script.steps.1.prompt.parts', problem: 'missing' },
    ])
  })
})

describe('AN From before', () => {
  const then = { exercise: 'what-we-want', step: 'how-near' }
  const near: Step = {
    id: 'near',
    asks: 'both',
    beside: [{ lastTime: 'mine' }, then, { signed: 'goal' }],
    prompt: { kind: 'scale', scales: ['near'] },
  }
  const value = { kind: 'scale', values: { near: 4 } } as const

  test('[AN31] what both answered in another exercise comes once they have answered here', () => {
    const story = both(started(mine, near), pass('mine'))
    const at = both(story, goOn('mine'))
    expect(seen(at, 'first')).toMatchObject({ step: 'near', before: true })
    expect(beforeIn(at.session, near)).toEqual([{ lastTime: 'mine' }, { signed: 'goal' }])
    const open = both(at, { type: 'answer', step: 'near', locale: 'en', value })
    expect(beforeIn(open.session, near)).toEqual([then])
    expect(seen(story, 'first')).not.toHaveProperty('before')
    expect(beforeIn(open.session, { id: 'read', asks: 'both', prompt: { kind: 'read' }, beside: [then] })).toEqual([
      then,
    ])
    expect(beforeIn(open.session, page)).toEqual([{ signed: 'half-page' }])
  })

  test('[AN31] what came last time is of a step that opens', () => {
    const kept: Step = { ...mine, kept: 'device' }
    for (const [step, problems] of [
      [mine, 0],
      [{ ...mine, prompt: { kind: 'offer' } } as Step, 0],
      [kept, 1],
    ] as const) {
      const steps = [step, near, { ...mine, id: 'more' }, ...ENDING]
      expect(structureProblems({ minutes: [5, 10], steps }).filter(hinders)).toHaveLength(problems)
    }
  })
})
