// What stands around the script of every session of the second edition: the check-in, where the two are there together, and the close.
import { rulesOf } from './edition.ts'
import type { Script, ScriptWords, Step, StepWords } from './exercise.ts'
import { withHalves } from './halves.ts'

/** What of the check-in is spoken of by name. */
export const TODAY = 'today'
export const LISTEN = 'listen'
export const HELPS = 'too-much'
export const HOW_A_BREAK_GOES = 'how-a-break-goes'
export const GLAD = 'glad'

// [DO1] [DO2] Energy and today open together, and enter nothing.
const CHECK_IN: readonly Step[] = [
  {
    id: 'energy',
    asks: 'both',
    revealWith: TODAY,
    inReflection: 'never',
    prompt: { kind: 'scale', scales: ['energy'], decides: 'path' },
  },
  {
    id: TODAY,
    asks: 'both',
    inReflection: 'never',
    prompt: { kind: 'choice', options: [LISTEN, 'talk-a-little', 'talk'], most: 1, decides: 'path' },
  },
  { id: HOW_A_BREAK_GOES, asks: 'both', when: { lacks: 'how-a-break-goes' }, prompt: { kind: 'read' } },
  { id: 'break-word', asks: 'both', when: { lacks: 'break-word' }, prompt: { kind: 'agree', as: 'word' } },
  {
    id: HELPS,
    asks: 'both',
    when: { lacks: 'what-helps' },
    inReflection: 'never',
    // Things that the other does and things that the other leaves, as many of each.
    prompt: {
      kind: 'choice',
      options: ['the-break', 'sitting-near', 'one-sentence', 'a-hand', 'cold-water', 'no-eyes'],
      most: 2,
    },
  },
]

// [DO5] A minute each where it is short.
const SHORT = { seconds: 60, rounds: 1 }

function closeOf({ close }: Pick<Script, 'close'>): Step[] {
  const talk = close === 'short' ? SHORT : { seconds: 90, rounds: 2, shorter: SHORT }
  return [
    { id: 'carry', asks: 'both', prompt: { kind: 'carry' } },
    { id: 'talk', asks: 'both', prompt: { kind: 'talk', ...talk } },
    { id: GLAD, asks: 'both', inReflection: 'stands', prompt: { kind: 'text', most: 120, aloud: true } },
  ]
}

/** [DO1] What comes before the script's first step where the two are there together. */
export function checkInOf(script: Pick<Script, 'edition'>): Step[] {
  return rulesOf(script).framed ? CHECK_IN.map((step) => ({ ...step, frame: 'check-in' })) : []
}

/** The script's own steps, and the close after its last one. */
export function withClose(script: Pick<Script, 'edition' | 'close' | 'steps'>): Step[] {
  const close = rulesOf(script).framed ? closeOf(script).map((step): Step => ({ ...step, frame: 'close' })) : []
  return [...script.steps, ...close]
}

/** By these no step of a script can go. */
export const FRAME_STEPS: readonly string[] = [...CHECK_IN, ...closeOf({})].map(({ id }) => id)

/** The steps that an exercise may have words for: its own, and for the closing talk where it has prompts of its own. */
export function wordedSteps(script: Pick<Script, 'edition' | 'steps'>): Step[] {
  return [
    ...script.steps,
    ...(rulesOf(script).framed ? closeOf({}).filter(({ prompt }) => prompt.kind === 'talk') : []),
  ]
}

/** With the words of each half, and of what stands around every script. Its closing talk an exercise may lead by prompts of its own. */
export function withFrameWords(words: ScriptWords, frame: Readonly<Record<string, StepWords>>): ScriptWords {
  const { talk } = words.steps
  const led = talk?.rounds && { talk: { ...frame.talk, ...talk } }
  return { ...words, steps: { ...frame, ...withHalves(words.steps), ...led } }
}
