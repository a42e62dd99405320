// After a row: what it asks, in which order, and what of it enters the letter.
import { expect, test } from 'vitest'
import { afterARow } from '#shared/exercises/after-a-row.ts'
import { enters } from '#shared/reflection/opened.ts'
import type { Command } from '#shared/session/commands.ts'
import { PARTNER_SEATS, type PartnerSeat } from '#shared/session/seat.ts'
import { viewFor } from '#shared/session/view.ts'
import { given, opened } from '#tests/support/given.ts'
import { begun, goOn, pass } from '#tests/support/scripts.ts'

const fills = (step: string, stem: string, blanks: Record<string, string> = {}): Command => ({
  type: 'answer',
  step,
  locale: 'en',
  value: { kind: 'builder', stem, blanks },
})
const carries = (...steps: string[]): Command => ({
  type: 'answer',
  step: 'carry',
  locale: 'en',
  value: { kind: 'carry', steps },
})

type Story = ReturnType<typeof given>
const both = (story: Story, command: Command) => story.and('first', command).and('second', command)

/** Passes and goes on until both stand at that step. */
function upTo(step: string, story: Story): Story {
  const next = PARTNER_SEATS.flatMap((seat): [PartnerSeat, Command][] => {
    const { at } = viewFor(story.session, seat)
    if (at.phase !== 'step' || at.step.step === step) return []
    const { step: id, goOn: mayGoOn, canPass } = at.step
    if (mayGoOn === 'may') return [[seat, goOn(id)]]
    return canPass ? [[seat, pass(id)]] : []
  })
  const [command] = next
  return command ? upTo(step, story.and(...command)) : story
}

test('[EX81] who sees no part yet, or cannot say sorry yet, says that; it stands only where both carry theirs', () => {
  const own = both(upTo('my-part', begun(given(opened({ script: afterARow })), 'apart')), fills('my-part', 'not-yet'))
  const sorry = both(upTo('sorry', own), fills('sorry', 'not-yet', { can: 'I stayed awake over it' }))
  const listed = upTo('carry', sorry)
  const step = listed.session.steps.find(({ id }) => id === 'sorry') ?? expect.unreachable()
  const one = listed.and('first', carries('sorry')).and('second', carries('my-part'))
  expect(enters(one.session, 'first', step)).toBe(false)
  const two = both(listed, carries('sorry'))
  expect(enters(two.session, 'first', step)).toBe(true)
})

test('[EX81] both are said back before anybody says sorry, and nothing asks for what the other did', () => {
  const ids = afterARow.steps.map(({ id }) => id)
  expect(ids.indexOf('say-back')).toBeLessThan(ids.indexOf('sorry'))
  expect(afterARow.steps.every(({ asks }) => asks === 'both')).toBe(true)
  expect(afterARow.steps.filter(({ prompt }) => prompt.kind === 'guess')).toEqual([])
})

test('[EX100] it can be not yet, and nothing more, and what comes then answers no sorry', () => {
  const at = afterARow.steps.findIndex(({ id }) => id === 'it-lands')
  expect(afterARow.steps[at]).toMatchObject({ prompt: { options: expect.arrayContaining(['not-yet', 'need-time']) } })
  const later = afterARow.steps.slice(at + 1)
  expect(
    later.filter(({ answers, about, beside }) => JSON.stringify([answers, about, beside]).includes('sorry')),
  ).toEqual([])
})

test('[AN56] one’s own part is read before what lay under it, on both screens', () => {
  const open = both(upTo('my-part', begun(given(opened({ script: afterARow })), 'apart')), fills('my-part', 'not-yet'))
  for (const seat of PARTNER_SEATS) {
    const { at } = viewFor(open.session, seat)
    const read = at.phase === 'step' && at.step.part.kind === 'opened' ? at.step.part.opened : []
    expect(read.map(({ step }) => step)).toEqual(['my-part', 'soft-side', 'story'])
  }
})
