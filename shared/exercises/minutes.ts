// How long an evening takes, from the first screen of its check-in to the last of its close: worked out from its steps, and typed by nobody.
import { guessedStep } from '#shared/prompts/opening.ts'
import { kindOf } from '#shared/prompts/prompts.ts'
import type { Prompt } from '#shared/prompts/shapes.ts'
import { LETTER } from '#shared/prompts/talk.ts'
import { everOpens } from '#shared/session/progress.ts'
import { PARTNER_SEATS } from '#shared/session/seat.ts'
import type { Had, Session } from '#shared/session/session.ts'
import { checkInFor, stepsOf } from '#shared/session/walk.ts'
import type { Script, Step } from './exercise.ts'
import { halvesOf } from './halves.ts'

/** In minutes: coming to a screen, reading what opened on it, and reading words of somebody's. */
const SCREEN = 0.2
const OPENING = 0.15
const WORDS = 0.3
/** [MIN3] Some people need half as much again, and a little more. */
const SLOWER = 1.6

/** What nearly every couple has after its first evening. */
const ORDINARY: Had = Object.fromEntries(
  (['how-a-break-goes', 'break-word', 'what-helps'] as const).map((having) => [having, PARTNER_SEATS]),
)

type Meant = Pick<Session, 'earlier' | 'has'>
const FIRST: Meant = { earlier: null, has: ORDINARY }

const known = new WeakMap<Script, Meant & { minutes: [number, number] }>()

/** [MIN1] The least and the most of them. Without a couple: of an ordinary evening, the first time that it is done. */
export function minutesOf(script: Script, met: Meant = FIRST): [number, number] {
  const last = known.get(script)
  // A view is made with every command, and these stay what they are for as long as a session has its exercise.
  if (last?.earlier === met.earlier && last.has === met.has) return last.minutes
  const minutes = added(script, met)
  known.set(script, { ...met, minutes })
  return minutes
}

/** [MIN2] Of two who have nothing yet that its check-in asks for once. */
export function minutesAtFirst(script: Script): [number, number] {
  return script.edition ? added(script, { earlier: null, has: {} }) : script.minutes
}

function added(script: Script, met: Meant): [number, number] {
  const steps = [...checkInFor({ script, ...met }), ...stepsOf(script, met)]
  const taken = steps.map((step) => takenBy(step, steps))
  const sum = (of: 'doing' | 'clock') => taken.reduce((all, each) => all + each[of], 0)
  const [doing, clocks] = [sum('doing'), sum('clock')]
  return [Math.max(1, Math.round(clocks + doing)), Math.round(clocks + SLOWER * doing)]
}

/** A script of the second edition with the minutes that its steps come to. */
export function timed(script: Omit<Script, 'minutes'>): Script {
  const whole: Script = { ...script, minutes: [0, 0] }
  return { ...whole, minutes: minutesOf(whole) }
}

/** Both are at their own half at once; the longer one counts. */
function takenBy(step: Step, steps: readonly Step[]): { doing: number; clock: number } {
  const halves = halvesOf(step).map(({ prompt }) => kindOf(prompt).takes(prompt, targetOf(prompt, steps)))
  const doing = SCREEN + Math.max(...halves.map((half) => half.doing)) + reading(step)
  return { doing, clock: Math.max(...halves.map(({ clock = 0 }) => clock)) }
}

function targetOf(prompt: Prompt, steps: readonly Step[]): Prompt | null {
  const of = guessedStep(prompt)
  return steps.find(({ id }) => id === of)?.prompt ?? null
}

function reading(step: Step): number {
  if (step.frame === 'close' && 'rounds' in step.prompt) return LETTER
  if (kindOf(step.prompt).nature !== 'answered' || !everOpens(step)) return 0
  return halvesOf(step).some(({ prompt }) => kindOf(prompt).sayable) ? WORDS : OPENING
}
