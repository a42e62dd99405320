// Whether the steps of an exercise can be walked: they point at steps that can be pointed at, and ask whom they can ask.
import { isSubset } from '#shared/prompts/bounds.ts'
import { isSpeakerChoice } from '#shared/prompts/choice.ts'
import { hasAnswersThatOpen } from '#shared/prompts/opening.ts'
import { kindOf } from '#shared/prompts/prompts.ts'
import type { Prompt } from '#shared/prompts/shapes.ts'
import { causesOf, decides } from '#shared/session/walk.ts'
import { rulesOf } from '../edition.ts'
import { besideOf, type Script, type Step, type Structure } from '../exercise.ts'
import { FRAME_STEPS } from '../frame.ts'
import { halvesOf } from '../halves.ts'
import { type Problem, type ProblemCode, placeOf } from './problem.ts'
import { references } from './references.ts'

const LEAST_MINUTES = 5
const MOST_MINUTES = 35

/** What one of the first edition ends with: each picks own words for the letter, and then two and two minutes of talk over it. */
export const ENDING: readonly Step[] = [
  { id: 'carry', asks: 'both', prompt: { kind: 'carry' } },
  { id: 'talk', asks: 'both', prompt: { kind: 'talk', seconds: 120, rounds: 1 } },
]

type Of = (step: Step, index: number, steps: readonly Step[]) => Problem[]

/** [EX1] What must be right in the structure. The steps have the right shape; names in them may lead nowhere. */
export function structureProblems(script: Structure & Pick<Script, 'edition'>): Problem[] {
  const { minutes, steps } = script
  const { framed } = rulesOf(script)
  const each: Of[] = [
    ownNames,
    references,
    restricted,
    decided(framed),
    sometimes(framed),
    ...(framed ? [unframed] : []),
  ]
  const ids = steps.map(({ id }) => id)
  return [
    ...duration(minutes),
    ...twice(ids, (index) => stepAt(index, 'id')),
    ...each.flatMap((of) => steps.flatMap((step, index) => of(step, index, steps))),
    ...speaking(steps),
    ...carrying(steps),
    ...(framed ? [] : ending(steps)),
  ]
}

export function stepAt(index: number, ...rest: (string | number)[]): string {
  return placeOf('script', 'steps', index, ...rest)
}

function duration([least, most]: Structure['minutes']): Problem[] {
  const at = 'script.minutes'
  if (least >= most) return [{ at, problem: 'minutes-turned' }]
  return least < LEAST_MINUTES || most > MOST_MINUTES ? [{ at, problem: 'unusual-minutes' }] : []
}

function twice(names: readonly string[], at: (index: number) => string): Problem[] {
  return names.flatMap((words, index) =>
    names.indexOf(words) < index ? [{ at: at(index), problem: 'twice' as const, words }] : [],
  )
}

function ownNames({ prompt, listener }: Step, index: number): Problem[] {
  const second = listener ? namesIn(listener.prompt, (...part) => stepAt(index, 'listener', 'prompt', ...part)) : []
  return [...namesIn(prompt, (...part) => stepAt(index, 'prompt', ...part)), ...second]
}

function namesIn(prompt: Prompt, place: (...part: (string | number)[]) => string): Problem[] {
  const within = (part: string) => (at: number) => place(part, at)
  const { parts } = kindOf(prompt)
  return [...(parts ? twice(parts.ids(prompt), within(parts.called)) : []), ...ownStems(prompt, within('stems'))]
}

/** Each sentence has its own name and blanks that there are, and each blank stands in one of them. */
function ownStems(prompt: Prompt, at: (nth: number) => string): Problem[] {
  if (prompt.kind !== 'builder' || !prompt.stems) return []
  const { blanks, stems } = prompt
  const ids = blanks.map(({ id }) => id)
  const unused = ids.filter((id) => !stems.some((stem) => stem.blanks.includes(id)))
  return [
    ...twice(
      stems.map(({ id }) => id),
      at,
    ),
    ...stems.flatMap((stem, nth) =>
      isSubset(stem.blanks, ids) ? [] : [{ at: at(nth), problem: 'blank-unknown' as const, words: stem.id }],
    ),
    ...unused.map((id) => ({ at: at(0), problem: 'blank-missing' as const, words: `{${id}}` })),
  ]
}

/** What is joint asks both, and only what is answered can stay shut. */
function restricted(step: Step, index: number): Problem[] {
  const { asks, prompt } = step
  const found: Problem[] = []
  if (kindOf(prompt).asksBoth && asks !== 'both') found.push({ at: stepAt(index, 'asks'), problem: 'asks-one' })
  for (const part of ['kept', 'revealWith'] as const) {
    const given = step[part] && !hasAnswersThatOpen(prompt)
    if (given) found.push({ at: stepAt(index, part), problem: 'nothing-to-open' })
  }
  if (step.comesBack && step.kept !== 'device')
    found.push({ at: stepAt(index, 'comesBack'), problem: 'nothing-to-open' })
  if (step.kept === 'device' && (asks !== 'both' || 'decides' in prompt || step.revealWith)) {
    found.push({ at: stepAt(index, 'kept'), problem: 'kept-decides' })
  }
  if (step.listener && !isHalved(step)) found.push({ at: stepAt(index, 'listener'), problem: 'not-halved' })
  return found
}

/** [AN14] Both halves are answered by themselves, and open by themselves. */
function isHalved({ asks, kept, prompt, listener }: Step): boolean {
  const prompts = [prompt, ...(listener ? [listener.prompt] : [])]
  return (
    asks === 'both' && !kept && prompts.every((each) => kindOf(each).half && !('decides' in each) && !('of' in each))
  )
}

/** A step is left out or brought only after what decides it. */
function decided(framed: boolean): Of {
  return (step, index, steps) => {
    const before = steps.slice(0, index)
    const lacks = (what: 'path' | 'smaller') => !before.some((one) => decides(one, what))
    const found: Problem[] = []
    const add = (part: string) => found.push({ at: stepAt(index, part), problem: 'decided-nowhere' })
    if (step.leftOutWhenLighter && !framed && lacks('path')) add('leftOutWhenLighter')
    if (step.onlyWhenSmaller && lacks('smaller')) add('onlyWhenSmaller')
    return found
  }
}

/** [DO1] The check-in and the close stand around it by themselves, and the way is chosen there alone. */
function unframed({ id, prompt }: Step, index: number): Problem[] {
  const stands = FRAME_STEPS.includes(id) || prompt.kind === 'carry' || decides({ prompt }, 'path')
  return stands ? [{ at: stepAt(index), problem: 'stands-around', words: id }] : []
}

/** Only a step that is left out together with another may point at it. */
function sometimes(framed: boolean): Of {
  return (step, index, steps) => {
    const of = 'of' in step.prompt ? step.prompt.of : undefined
    const { revealWith, about = [], after = [] } = step
    // [AN45]
    const beside = framed ? [] : [...[about].flat(), ...besideOf(step)]
    const named = [revealWith, of, ...after, ...beside, ...causesOf(step)]
    return steps
      .filter((other) => named.includes(other.id) && isSometimes(other) && !goTogether(step, other))
      .map(({ id }) => ({ at: stepAt(index), problem: 'sometimes-left-out', words: id }))
  }
}

function isSometimes({ when, leftOutWhenLighter, onlyWhenSmaller }: Step): boolean {
  return Boolean(when || leftOutWhenLighter || onlyWhenSmaller)
}

function goTogether(one: Step, other: Step): boolean {
  const when = ({ when, leftOutWhenLighter, onlyWhenSmaller }: Step) =>
    JSON.stringify([when, leftOutWhenLighter, onlyWhenSmaller])
  return when(one) === when(other)
}

/** Who speaks is settled before somebody is asked as the speaker or the listener, and only where somebody is. */
function speaking(steps: readonly Step[]): Problem[] {
  const roles = steps.findIndex(({ asks, listener }) => asks !== 'both' || listener)
  const settled = steps.findIndex((step) => decides(step, 'speaker'))
  if (settled === -1) return roles === -1 ? [] : [{ at: stepAt(roles, 'asks'), problem: 'nobody-speaks-yet' }]
  if (roles === -1) return [{ at: stepAt(settled), problem: 'speaker-unused' }]
  if (roles < settled) return [{ at: stepAt(roles, 'asks'), problem: 'nobody-speaks-yet' }]
  const step = steps[settled]
  // [AN13] It settles, and is for nobody to see: the first edition says so of an answer that is kept.
  const sound = step?.asks === 'both' && step.kept !== 'device' && isSpeakerChoice(step.prompt)
  return sound ? [] : [{ at: stepAt(settled), problem: 'speaker-otherwise' }]
}

/** Each of the two has own words that can be carried into the letter. */
function carrying(steps: readonly Step[]): Problem[] {
  const own = steps.flatMap(halvesOf).filter(({ prompt, kept }) => kindOf(prompt).sayable && !kept)
  const roles = new Set(own.map(({ asks }) => asks))
  const both = roles.has('both') || (roles.has('speaker') && roles.has('listener'))
  return both ? [] : [{ at: 'script.steps', problem: 'nothing-to-carry' }]
}

function ending(steps: readonly Step[]): Problem[] {
  const kinds = steps.map(({ prompt }) => prompt.kind)
  const found: Problem[] = []
  const add = (problem: ProblemCode, index: number) => found.push({ at: stepAt(index), problem })
  const last = JSON.stringify(steps.slice(-2).map(({ prompt }) => prompt))
  if (last !== JSON.stringify(ENDING.map(({ prompt }) => prompt))) add('no-end', Math.max(0, steps.length - 1))
  kinds.forEach((kind, index) => {
    if (kind === 'carry' && index !== steps.length - 2) add('no-end', index)
  })
  return found
}
