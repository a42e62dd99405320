// Changing what a prompt of an exercise that is being written is made of: options, scales, blanks, sentences, what can be picked, parts of a page.
import type { Locale } from '#shared/locale.ts'
import type { Parts } from '#shared/prompts/definition.ts'
import { kindOf, namedIn } from '#shared/prompts/prompts.ts'
import type { Prompt } from '#shared/prompts/shapes.ts'
import { changedStep, freshId, partsOf } from './editing.ts'
import { changedEverywhere, changedWords, filled, stepIn, withoutUnnamed } from './editing-words.ts'
import { languagesOf, type StepWords } from './exercise.ts'
import type { ExerciseFile } from './file.ts'
import { wordsOfHalf } from './halves.ts'

type Part = Parts['called']
type Built = Extract<Prompt, { blanks: unknown }>
type Agreed = Extract<Prompt, { as: unknown }>

/** One more option, scale or blank, with its place for words in every language. `stem`: in which of several sentences a blank stands. */
export function withPart(file: ExerciseFile, id: string, part: Part, stem?: string): ExerciseFile {
  const step = stepIn(file, id)
  if (!step) return file
  const fresh = freshId(part.slice(0, -1), partsOf(step.prompt))
  const added = changedStep(file, id, { prompt: kindOf(step.prompt).parts?.more(step.prompt, fresh) ?? step.prompt })
  return inSentences(
    changedEverywhere(added, id, (words) => moreWords(words, part, fresh, stem)),
    id,
  )
}

export function withoutPart(file: ExerciseFile, id: string, part: Part, gone: string): ExerciseFile {
  const step = stepIn(file, id)
  if (!step) return file
  const left = changedStep(file, id, { prompt: kindOf(step.prompt).parts?.less(step.prompt, gone) ?? step.prompt })
  if (part !== 'blanks') return withoutUnnamed(left, id)
  const cut = (sentence: string) => sentence.replace(`{${gone}}`, '')
  const unsaid = changedEverywhere(left, id, (words) => {
    const { sentence, stems } = words
    return filled<StepWords>({
      ...words,
      sentence: sentence === undefined ? undefined : cut(sentence),
      stems: stems && Object.fromEntries(Object.entries(stems).map(([stem, said]) => [stem, cut(said)])),
    })
  })
  return withoutUnnamed(inSentences(unsaid, id), id)
}

function moreWords(words: StepWords, part: Part, id: string, stem: string | undefined): StepWords {
  const named = { ...words[part], [id]: part === 'scales' ? { name: '', low: '', high: '' } : '' }
  const more = { ...words, [part]: named }
  if (part !== 'blanks') return more
  const withBlank = (sentence = '') => [sentence.trim(), `{${id}}`].filter(Boolean).join(' ')
  if (stem === undefined) return { ...more, sentence: withBlank(words.sentence) }
  return { ...more, stems: { ...words.stems, [stem]: withBlank(words.stems?.[stem]) } }
}

/** [AN15] Several sentences of which one is chosen: that which is there, and a second. */
export function withSentences(file: ExerciseFile, id: string): ExerciseFile {
  return built(file, id, (prompt) => {
    const [first, second] = ['sentence', freshId('sentence', ['sentence'])]
    const stems = [first, second].map((stem) => ({ id: stem, blanks: [] }))
    return changedEverywhere(changedStep(file, id, { prompt: { ...prompt, stems } }), id, (words) => {
      const { sentence = '', ...others } = words
      return { ...others, stems: { [first]: sentence, [second]: '' } }
    })
  })
}

/** The first of them alone, with its blanks. */
export function withoutSentences(file: ExerciseFile, id: string): ExerciseFile {
  return built(file, id, ({ stems: [first] = [], ...prompt }) => {
    if (!first) return file
    const own = prompt.blanks.filter((blank) => first.blanks.includes(blank.id))
    const blanks = own.length > 0 ? own : prompt.blanks
    return changedEverywhere(changedStep(file, id, { prompt: { ...prompt, blanks } }), id, (words) => {
      const { stems, ...others } = words
      return { ...others, sentence: stems?.[first.id] ?? '' }
    })
  })
}

export function withSentence(file: ExerciseFile, id: string): ExerciseFile {
  return built(file, id, ({ stems = [], ...prompt }) => {
    const fresh = freshId(
      'sentence',
      stems.map((stem) => stem.id),
    )
    const added = changedStep(file, id, { prompt: { ...prompt, stems: [...stems, { id: fresh, blanks: [] }] } })
    return changedEverywhere(added, id, (words) => ({ ...words, stems: { ...words.stems, [fresh]: '' } }))
  })
}

export function withoutSentence(file: ExerciseFile, id: string, gone: string): ExerciseFile {
  return built(file, id, ({ stems = [], ...prompt }) => {
    const left = stems.filter((stem) => stem.id !== gone)
    return changedStep(file, id, { prompt: { ...prompt, stems: left } })
  })
}

/** The blanks of a sentence are those that stand in it. */
export function changedSentence(file: ExerciseFile, locale: Locale, id: string, stem: string, said: string) {
  const changed = changedWords(file, locale, id, (words) => ({ ...words, stems: { ...words.stems, [stem]: said } }))
  return inSentences(changed, id)
}

/** One more thing to pick for a blank; where there was none yet, two. */
export function withPick(file: ExerciseFile, id: string, blank: string): ExerciseFile {
  return built(file, id, (prompt) => {
    const taken = [...(namedIn(prompt).options ?? [])]
    const before = prompt.blanks.find((one) => one.id === blank)?.pick ?? []
    const fresh = Array.from({ length: before.length === 0 ? 2 : 1 }, () => {
      const next = freshId('pick', taken)
      taken.push(next)
      return next
    })
    const blanks = prompt.blanks.map((one) => (one.id === blank ? { ...one, pick: [...before, ...fresh] } : one))
    const named = Object.fromEntries(fresh.map((option) => [option, '']))
    return changedEverywhere(changedStep(file, id, { prompt: { ...prompt, blanks } }), id, (words) => {
      return { ...words, options: { ...words.options, ...named } }
    })
  })
}

/** One less; without `gone` none at all. */
export function withoutPick(file: ExerciseFile, id: string, blank: string, gone?: string): ExerciseFile {
  return built(file, id, (prompt) => {
    const blanks = prompt.blanks.map(({ pick, ...one }) => {
      const left = one.id === blank ? pick?.filter((option) => gone !== undefined && option !== gone) : pick
      return { ...one, ...(left && left.length > 0 && { pick: left }) }
    })
    return changedStep(file, id, { prompt: { ...prompt, blanks } })
  })
}

/** What is agreed on. A page begins with one part; what belongs to one of the others alone goes. */
export function agreedAs(file: ExerciseFile, id: string, as: Agreed['as']): ExerciseFile {
  return agreed(file, id, ({ kind }) => {
    const page = as === 'page'
    const changed = changedStep(file, id, { prompt: { kind, as, ...(page && { parts: [{ id: 'part' }] }) } })
    return page ? changedEverywhere(changed, id, (words) => ({ ...words, options: { part: '' } })) : changed
  })
}

export function withPagePart(file: ExerciseFile, id: string): ExerciseFile {
  return agreed(file, id, ({ parts = [], ...prompt }) => {
    const fresh = freshId(
      'part',
      parts.map((part) => part.id),
    )
    const added = changedStep(file, id, { prompt: { ...prompt, parts: [...parts, { id: fresh }] } })
    return changedEverywhere(added, id, (words) => ({ ...words, options: { ...words.options, [fresh]: '' } }))
  })
}

export function withoutPagePart(file: ExerciseFile, id: string, gone: string): ExerciseFile {
  return agreed(file, id, ({ parts = [], ...prompt }) => {
    return changedStep(file, id, { prompt: { ...prompt, parts: parts.filter((part) => part.id !== gone) } })
  })
}

function built(file: ExerciseFile, id: string, change: (prompt: Built) => ExerciseFile): ExerciseFile {
  const prompt = stepIn(file, id)?.prompt
  return prompt && 'blanks' in prompt ? withoutUnnamed(inSentences(change(prompt), id), id) : file
}

function agreed(file: ExerciseFile, id: string, change: (prompt: Agreed) => ExerciseFile): ExerciseFile {
  const prompt = stepIn(file, id)?.prompt
  return prompt && 'as' in prompt ? withoutUnnamed(change(prompt), id) : file
}

/** A sentence has the blanks that stand in it, in whichever language. */
function inSentences(file: ExerciseFile, id: string): ExerciseFile {
  const prompt = stepIn(file, id)?.prompt
  if (!prompt || !('blanks' in prompt) || !prompt.stems) return file
  const said = languagesOf(file.words).map((each) => wordsOfHalf(file.words[each]?.steps ?? {}, id)?.stems ?? {})
  const stems = prompt.stems.map((stem) => {
    const standing = prompt.blanks.filter((blank) => said.some((own) => own[stem.id]?.includes(`{${blank.id}}`)))
    return { id: stem.id, blanks: standing.map((blank) => blank.id) }
  })
  return changedStep(file, id, { prompt: { ...prompt, stems } })
}
