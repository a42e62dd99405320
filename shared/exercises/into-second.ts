// An exercise of the first edition as a draft of the second. What its author wrote stays, and lies in the version that was saved besides.
import type { Prompt } from '#shared/prompts/shapes.ts'
import { decides } from '#shared/session/walk.ts'
import { ENDING } from './checks/structure.ts'
import { freshId, type ReadyWords } from './editing.ts'
import { eachLanguage, filled } from './editing-words.ts'
import type { ScriptWords, Step } from './exercise.ts'
import { type ExerciseFile, fileOf } from './file.ts'
import { FRAME_STEPS } from './frame.ts'
import { repointed } from './repointed.ts'

/** What will be otherwise, besides what stands around every evening: where private answers lie, and what comes every time. */
export function changesIn({ script: { steps } }: ExerciseFile): { kept: boolean; smaller: boolean } {
  return {
    kept: steps.some((step) => step.kept && !decides(step, 'speaker')),
    smaller: steps.some(({ onlyWhenSmaller }) => onlyWhenSmaller),
  }
}

/**
 * [EX60] What stands around every evening is no part of it: its own prompt for the closing talk leads there, the check-in leads the shorter
 * way, and what stayed with its author stays on their device.
 */
export function inSecondEdition(file: ExerciseFile, ready: ReadyWords): ExerciseFile {
  if (file.formatVersion > 1) return file
  const { steps } = file.script
  const own = steps.slice(0, endingIn(steps))
  const [carry, talk] = steps.slice(own.length).map(({ id }) => id)
  const names = namesFor(own)
  const to = (id: string) => names.get(id) ?? id
  const words = eachLanguage(file, (written, locale) => {
    const kept = Object.entries(written.steps).filter(([id]) => id !== carry && id !== talk)
    const left = { ...written, steps: Object.fromEntries(kept.map(([id, said]) => [to(id), said])) }
    const led = talk === undefined ? undefined : written.steps[talk]?.prompt
    return led ? withTalk(left, { ...ready[locale].talk, rounds: [led] }) : left
  }).words
  const turned = own.map((step) => asInSecond({ ...repointed(step, to), id: to(step.id) }))
  return fileOf({ ...file.script, steps: turned }, words, 2)
}

function withTalk(words: ScriptWords, talk: ScriptWords['steps'][string]): ScriptWords {
  return { ...words, steps: { ...words.steps, talk } }
}

/** Where the ending of the first edition begins; after the last step where there is none. */
function endingIn(steps: readonly Step[]): number {
  const at = steps.length - ENDING.length
  const ended = ENDING.every(({ prompt }, nth) => steps[at + nth]?.prompt.kind === prompt.kind)
  return ended ? at : steps.length
}

/** Other names for the steps that are called as one around every evening is. */
function namesFor(steps: readonly Step[]): Map<string, string> {
  const taken = [...FRAME_STEPS, ...steps.map(({ id }) => id)]
  const names = new Map<string, string>()
  for (const { id } of steps) {
    if (!FRAME_STEPS.includes(id)) continue
    const fresh = freshId(id, taken)
    taken.push(fresh)
    names.set(id, fresh)
  }
  return names
}

function asInSecond({ onlyWhenSmaller: _smaller, kept, ...step }: Step): Step {
  const open = { ...step, prompt: undecided(step.prompt) }
  if (!kept || decides(step, 'speaker')) return open
  // What is kept on the device opens with nothing.
  return filled<Step>({ ...open, revealWith: undefined, kept: 'device' })
}

function undecided(prompt: Prompt): Prompt {
  if (!('decides' in prompt) || decides({ prompt }, 'speaker')) return prompt
  const { decides: _gone, ...open } = prompt
  return open
}
