// Every script of the catalogue keeps to the schema, and its steps point at steps that can be pointed at.
import { describe, expect, test } from 'vitest'
import { CATALOGUE, scriptById } from '#shared/exercises/catalogue.ts'
import { type PromptKind, Script, type Step } from '#shared/exercises/exercise.ts'

const GUESSABLE: PromptKind[] = ['scale', 'choice', 'rank']
const SAYABLE: PromptKind[] = ['text', 'builder']
const ANSWERED: PromptKind[] = ['scale', 'choice', 'rank', 'text', 'builder', 'guess']

/** Steps that `step` names, each with whether it lies where it must and is of a kind that can be named so. */
function references(steps: readonly Step[], step: Step): { name: string; sound: boolean }[] {
  const index = steps.indexOf(step)
  const at = (id: string) => steps.findIndex((other) => other.id === id)
  const kindOf = (id: string) => steps[at(id)]?.prompt.kind
  const earlier = (id: string, kinds: PromptKind[]) => {
    const kind = kindOf(id)
    return at(id) < index && kind !== undefined && kinds.includes(kind) && steps[at(id)]?.kept !== true
  }
  const found = (step.after ?? []).map((id) => ({ name: `after ${id}`, sound: earlier(id, ANSWERED) }))
  if (step.revealWith) {
    const kind = kindOf(step.revealWith)
    const sound = at(step.revealWith) > index && kind !== undefined && ANSWERED.includes(kind)
    found.push({ name: `revealWith ${step.revealWith}`, sound })
  }
  if (step.about) {
    const kind = kindOf(step.about)
    found.push({
      name: `about ${step.about}`,
      sound: at(step.about) < index && kind !== undefined && ANSWERED.includes(kind),
    })
  }
  const { prompt } = step
  if (prompt.kind === 'choice' && prompt.of) {
    found.push({ name: `choice of ${prompt.of}`, sound: earlier(prompt.of, ['choice']) })
  }
  if (prompt.kind === 'guess') found.push({ name: `guess of ${prompt.of}`, sound: earlier(prompt.of, GUESSABLE) })
  if (prompt.kind === 'mirror') found.push({ name: `mirror of ${prompt.of}`, sound: earlier(prompt.of, SAYABLE) })
  if (prompt.kind === 'offer' && prompt.of) {
    found.push({ name: `offer of ${prompt.of}`, sound: earlier(prompt.of, SAYABLE) })
  }
  return found
}

/** One's own earlier answer can only stand beside what the same one is asked. */
function asksTheSame(steps: readonly Step[], { asks, turn, about }: Step): boolean {
  const source = steps.find((step) => step.id === about)
  return !source || source.asks === 'both' || (source.asks === asks && (source.turn ?? 1) === (turn ?? 1))
}

/** A guess, a mirror or an offer must ask the one it is for. */
function asksTheRightOne(steps: readonly Step[], { asks, turn, prompt }: Step): boolean {
  if (!('of' in prompt) || prompt.of === undefined) return true
  const source = steps.find((step) => step.id === prompt.of)
  if (!source || (source.turn ?? 1) !== (turn ?? 1)) return false
  if (source.asks === 'both') return asks === 'both'
  if (prompt.kind === 'offer') return asks === source.asks
  return asks !== 'both' && asks !== source.asks
}

describe.each(CATALOGUE.map((script) => [script.id, script] as const))('%s', (id, script) => {
  test('keeps to the schema', () => {
    expect(Script.parse(script)).toEqual(script)
    expect(scriptById(id)).toBe(script)
  })

  test('has no step, option, scale or blank twice', () => {
    const lists = [script.steps.map((step) => step.id)]
    for (const { prompt } of script.steps) {
      if ('options' in prompt) lists.push(prompt.options)
      if (prompt.kind === 'scale') lists.push(prompt.scales)
      if (prompt.kind === 'builder') lists.push(prompt.blanks.map((blank) => blank.id))
    }
    for (const list of lists) expect(list).toEqual([...new Set(list)])
  })

  test('points only at steps that can be pointed at', () => {
    const unsound = script.steps.flatMap((step) =>
      references(script.steps, step)
        .filter(({ sound }) => !sound)
        .map(({ name }) => `${step.id}: ${name}`),
    )
    expect(unsound).toEqual([])
  })

  test('asks a guess, a mirror or an offer of the right one', () => {
    expect(script.steps.filter((step) => !asksTheRightOne(script.steps, step)).map((step) => step.id)).toEqual([])
  })

  test('lays beside a prompt only what the same one answered', () => {
    expect(script.steps.filter((step) => !asksTheSame(script.steps, step)).map((step) => step.id)).toEqual([])
  })

  test('lets choose among the partner’s choices only where the same could be chosen', () => {
    for (const { prompt } of script.steps) {
      if (prompt.kind !== 'choice' || !prompt.of) continue
      const source = script.steps.find((step) => step.id === prompt.of)
      expect(source?.prompt).toMatchObject({ kind: 'choice', options: prompt.options })
    }
  })

  test('leaves a step out or brings it only after what decides it', () => {
    const decided: string[] = []
    for (const { id: step, prompt, leftOutWhenLighter, onlyWhenSmaller } of script.steps) {
      if (leftOutWhenLighter) expect(decided, step).toContain('path')
      if (onlyWhenSmaller) expect(decided, step).toContain('smaller')
      if ('decides' in prompt && prompt.decides) decided.push(prompt.decides)
    }
  })

  test('keeps in its seat how sure somebody is', () => {
    const deciding = script.steps.filter(({ prompt }) => 'decides' in prompt && prompt.decides === 'smaller')
    for (const step of deciding) expect(step).toMatchObject({ asks: 'both', kept: true })
  })

  test('hides what is to be guessed until the guess is in', () => {
    for (const { id: guess, prompt } of script.steps) {
      if (prompt.kind !== 'guess') continue
      expect(script.steps.find((step) => step.id === prompt.of)?.revealWith).toBe(guess)
    }
  })

  test('settles who speaks before somebody is asked as the speaker or the listener', () => {
    const roles = script.steps.findIndex((step) => step.asks !== 'both')
    const settled = script.steps.findIndex(({ prompt }) => prompt.kind === 'choice' && prompt.decides === 'speaker')
    if (roles === -1) return expect(settled).toBe(-1)
    const step = script.steps[settled]
    expect(settled).toBeGreaterThan(-1)
    expect(settled).toBeLessThan(roles)
    expect(step).toMatchObject({ asks: 'both', kept: true, prompt: { options: ['me', 'you', 'either'], most: 1 } })
  })

  test('asks every kind that is joint of both', () => {
    const joint = script.steps.filter(({ prompt }) =>
      ['agree', 'breathe', 'talk', 'carry', 'read'].includes(prompt.kind),
    )
    for (const step of joint) expect(step.asks).toBe('both')
  })

  test('never points at a step that is sometimes left out', () => {
    const sometimes = new Set(
      script.steps
        .filter((step) => step.when || step.leftOutWhenLighter || step.onlyWhenSmaller)
        .map((step) => step.id),
    )
    for (const step of script.steps.filter((each) => !sometimes.has(each.id))) {
      const of = 'of' in step.prompt ? step.prompt.of : undefined
      const named = [step.revealWith, step.about, ...(step.after ?? []), of]
      expect(named.filter((name) => name && sometimes.has(name))).toEqual([])
    }
  })

  test('gives each of the two own words that can be carried into the reflection', () => {
    const own = script.steps.filter((step) => SAYABLE.includes(step.prompt.kind) && !step.kept)
    const roles = new Set(own.map(({ asks }) => asks))
    expect(roles.has('both') || (roles.has('speaker') && roles.has('listener'))).toBe(true)
  })

  test('ends with carry and two and two minutes of talk', () => {
    expect(script.steps.slice(-2).map((step) => step.prompt)).toEqual([
      { kind: 'carry' },
      { kind: 'talk', seconds: 120, rounds: 1 },
    ])
  })

  test('takes between 5 and 20 minutes', () => {
    const [least, most] = script.minutes
    expect(least).toBeGreaterThanOrEqual(5)
    expect(least).toBeLessThan(most)
    expect(most).toBeLessThanOrEqual(20)
  })
})
