// A step as it points at other steps, once these go by another name or are gone. Nothing else of it changes.
import { kindOf } from '#shared/prompts/prompts.ts'
import type { Prompt } from '#shared/prompts/shapes.ts'
import { filled } from './editing-words.ts'
import type { Step } from './exercise.ts'

/** The name of each other step from now on; undefined where it is gone. */
type Named = (id: string) => string | undefined

export function repointed(step: Step, to: Named): Step {
  const { revealWith, after, about, beside, follows, listener } = step
  const each = (ids: readonly string[]) => ids.flatMap((id) => to(id) ?? [])
  const own = about === undefined ? [] : each([about].flat())
  return filled<Step>({
    ...step,
    revealWith: revealWith && to(revealWith),
    after: after && some(each(after)),
    about: own.length > 1 ? own : own[0],
    beside: beside && some(beside.flatMap((one) => besideTo(one, to))),
    answers: answersTo(step.answers, to),
    follows: follows && to(follows),
    listener: listener && filled<typeof listener>({ ...listener, answers: answersTo(listener.answers, to) }),
    prompt: promptTo(step.prompt, to),
  })
}

function some<T>(all: T[]): T[] | undefined {
  return all.length > 0 ? all : undefined
}

type Beside = NonNullable<Step['beside']>[number]

function besideTo(beside: Beside, to: Named): Beside[] {
  if (typeof beside === 'string') return [to(beside) ?? []].flat()
  if (!('lastTime' in beside)) return [beside]
  const lastTime = to(beside.lastTime)
  return lastTime === undefined ? [] : [{ lastTime }]
}

function answersTo(answers: Step['answers'], to: Named): Step['answers'] {
  if (typeof answers !== 'object') return answers && to(answers)
  const step = to(answers.step)
  return step === undefined ? undefined : { ...answers, step }
}

/** What can be of no step at all is that; what cannot goes on pointing at the one that is gone, and the author is told. */
function promptTo(prompt: Prompt, to: Named): Prompt {
  const { of, begins, parts, who } = { of: undefined, begins: undefined, parts: undefined, who: undefined, ...prompt }
  const needed = 'of' in kindOf(prompt).fresh('')
  const begun = begins && to(begins.of)
  const other = typeof who === 'object' ? to(who.otherThan) : undefined
  const pointed = {
    ...prompt,
    of: of && (to(of) ?? (needed ? of : undefined)),
    begins: begins && (begun === undefined ? undefined : { ...begins, of: begun }),
    parts: parts?.map((part) => partTo(part, to)),
    who: typeof who === 'object' ? (other === undefined ? 'one' : { otherThan: other }) : who,
  }
  return filled<object>(pointed) as Prompt
}

type PagePart = NonNullable<Extract<Prompt, { parts?: unknown }>['parts']>[number]

/** A part that is filled from nothing any more is filled from the page that the couple has. */
function partTo({ of: from, half, ...part }: PagePart, to: Named): PagePart {
  const of = from && to(from)
  return of ? { ...part, of, ...(half && { half }) } : part
}
