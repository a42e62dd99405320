// A prompt that the counsellor brings on the spot. It needs no other step, and whoever is asked, it opens to both.
import type { Script, Step, Texts } from '#shared/exercises/exercise.ts'
import { kindOf } from '#shared/prompts/prompts.ts'
import type { Prompt } from '#shared/prompts/shapes.ts'
import type { Outcome } from '#shared/session/outcome.ts'
import type { BroughtPrompt, HostCommandOf } from '../host-commands.ts'
import { isRefusal, type RuleRefusal, refuse } from '../refusal.ts'
import type { Session } from '../session.ts'

const MOST_BROUGHT = 30
const TYPED = { kind: 'text', most: 500 } as const
/** Whose words are said where the counsellor only starts a breath. */
export const BREATH = { exercise: 'reaching-softly', step: 'breathe' }

/** The newest version of an exercise with its words; the server fills in those that lie in messages. */
export type Library = (exercise: string) => Script | null

/** [CO8] It comes right after the step at which the two are; after the closing talk comes nothing. */
export function bring(
  session: Session,
  { to, prompt: asked }: HostCommandOf<'bring-prompt'>,
  library: Library,
): Outcome {
  const { steps, cursor, hosted } = session
  const at = Math.max(cursor.first, cursor.second)
  const isLast = ({ prompt, frame }: Step, index: number) =>
    prompt.kind === 'talk' && (index === steps.length - 1 || frame === 'close')
  const closing = steps.findIndex(isLast)
  if (at >= steps.length || (closing !== -1 && at >= closing)) return refuse('step-closed')
  const count = Object.keys(hosted.brought).length
  if (count >= MOST_BROUGHT) return refuse('too-many')
  const found = promptOf(asked, library)
  if (isRefusal(found)) return found
  const { prompt, texts } = found
  const step: Step = { id: nextId(steps, count), asks: kindOf(prompt).asksBoth ? 'both' : to, prompt }
  return [{ type: 'prompt-brought', step, words: { texts } }]
}

function promptOf(asked: BroughtPrompt, library: Library): { prompt: Prompt; texts: Texts } | RuleRefusal {
  switch (asked.as) {
    case 'typed':
      return { prompt: TYPED, texts: { [asked.locale]: { prompt: asked.text } } }
    case 'breathe':
      return {
        prompt: { kind: 'breathe', seconds: asked.seconds },
        texts: textsIn(library(BREATH.exercise), BREATH.step),
      }
    case 'library': {
      const script = library(asked.exercise)
      const step = script?.steps.find(({ id }) => id === asked.step)
      const prompt = step && aloneFrom(step)
      if (!script) return refuse('no-such-exercise')
      return prompt ? { prompt, texts: textsIn(script, asked.step) } : refuse('no-such-step')
    }
  }
}

/** The prompt by itself, as it can be brought to another exercise; null where it needs another step, or where its words promise to keep it. */
export function aloneFrom({ prompt, kept }: Step): Prompt | null {
  return kept ? null : kindOf(prompt).alone(prompt)
}

function textsIn(script: Script | null, step: string): Texts {
  const languages = Object.entries(script?.words ?? {}).map(([locale, { steps }]) => [locale, steps[step]] as const)
  return Object.fromEntries(languages.filter(([, words]) => words !== undefined))
}

function nextId(steps: Session['steps'], count: number): string {
  const id = `brought-${count + 1}`
  return steps.some((step) => step.id === id) ? nextId(steps, count + 1) : id
}
