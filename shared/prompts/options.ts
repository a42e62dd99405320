// The options of a prompt as its parts: the same for each kind that has some.
import type { PromptKind, PromptOf } from './shapes.ts'

type WithOptions = Extract<PromptOf<PromptKind>, { options: string[] }>

export const optionParts = {
  called: 'options',
  ids: ({ options }: WithOptions) => options,
  more: <P extends WithOptions>(prompt: P, id: string): P => ({ ...prompt, options: [...prompt.options, id] }),
  less: <P extends WithOptions>(prompt: P, gone: string): P => ({
    ...prompt,
    options: prompt.options.filter((id) => id !== gone),
  }),
} as const
