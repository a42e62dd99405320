// The kinds of prompt, and one table of all that the program knows of each. A kind that is missing in it does not compile, and no other
// table in the rules lists them but the shapes and the drafts, which pages take alone.
import { agree } from './agree.ts'
import { breathe } from './breathe.ts'
import { builder } from './builder.ts'
import { carry } from './carry.ts'
import { choice } from './choice.ts'
import type { AnyAnswered, AnyDefinition, Definition, Named } from './definition.ts'
import { guess } from './guess.ts'
import { mirror } from './mirror.ts'
import { offer } from './offer.ts'
import { rank } from './rank.ts'
import { read } from './read.ts'
import { scale } from './scale.ts'
import type { AnsweredPrompt, AnswerValue, Prompt, PromptKind } from './shapes.ts'
import { talk } from './talk.ts'
import { text } from './text.ts'

/** [SE20] In the sequence in which they are offered to whoever writes an exercise. */
const PROMPTS: { readonly [K in PromptKind]: Definition<K> } = {
  scale,
  choice,
  rank,
  text,
  builder,
  guess,
  mirror,
  offer,
  agree,
  read,
  breathe,
  talk,
  carry,
}

export const PROMPT_KINDS = Object.keys(PROMPTS) as PromptKind[]

/** All that is known of a prompt's kind. It takes prompts and answers of that kind alone, which no type can follow here. */
export function kindOf(prompt: AnsweredPrompt): AnyAnswered
export function kindOf(prompt: Pick<Prompt, 'kind'>): AnyDefinition
export function kindOf({ kind }: Pick<Prompt, 'kind'>): AnyDefinition {
  return PROMPTS[kind] as AnyDefinition
}

/** The same for what can be answered, or was given. */
export function answeredAs({ kind }: Pick<AnsweredPrompt | AnswerValue, 'kind'>): AnyAnswered {
  return PROMPTS[kind === 'aloud' ? 'text' : kind] as AnyAnswered
}

/** Everything in a prompt that has words of its own. */
export function namedIn(prompt: Prompt): Named {
  const { parts, alsoNamed } = kindOf(prompt)
  return { ...(parts && { [parts.called]: parts.ids(prompt) }), ...alsoNamed?.(prompt) }
}
