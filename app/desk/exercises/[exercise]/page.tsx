// Writing one exercise: a new one, `?from=` a copy of one of the library, or one of one's own, `?version=` an earlier one.
import { getLocale } from 'next-intl/server'
import type { OtherStep } from '#app/prompts/form/writing.ts'
import { exerciseWords } from '#app/words/exercise-words.ts'
import { Sentences } from '#app/words/sentences.tsx'
import { readManners } from '#messages/lists.ts'
import { MESSAGES } from '#messages/messages.ts'
import { getRuntime, type OneOwn, type Person } from '#server/runtime.ts'
import { CATALOGUE, scriptById } from '#shared/exercises/catalogue.ts'
import { opensElsewhere } from '#shared/exercises/checks/elsewhere.ts'
import { emptyFile, type ReadyWords } from '#shared/exercises/editing.ts'
import type { Script, ScriptWords, Step } from '#shared/exercises/exercise.ts'
import { type ExerciseFile, fileOf } from '#shared/exercises/file.ts'
import { changesIn, inSecondEdition } from '#shared/exercises/into-second.ts'
import type { Locale } from '#shared/locale.ts'
import { inEachLanguage } from '#shared/locale.ts'
import { isRefusal, type Refusal } from '#shared/session/refusal.ts'
import { atDesk } from '../../asking.ts'
import { DeskFrame } from '../../frame.tsx'
import { ShutDesk } from '../../shut.tsx'
import { Builder } from './builder.tsx'

// Who speaks first is asked by this one's words.
const READY = { id: 'say-it-hold-it-check-it', version: 2 }

export default async function WriteExercise({ params, searchParams }: PageProps<'/desk/exercises/[exercise]'>) {
  const person = await atDesk()
  const { exercise } = await params
  const { from, version } = await searchParams
  const begun = exercise === 'new' ? await newOne(person, from) : await ownOne(person, exercise, version)
  if (isRefusal(begun)) return <ShutDesk {...begun} />
  const locale = await getLocale()
  const paneOf = (locale: Locale) => {
    const { common, room, lobby, frame } = MESSAGES[locale]
    return { common, room, lobby, frame }
  }
  return (
    <DeskFrame here="exercises">
      <Sentences of={['own-exercises', 'preview']}>
        <Builder
          key={`${exercise} ${begun.version}`}
          own={begun}
          ready={await readyWords()}
          panes={await inEachLanguage(paneOf)}
          manners={await readManners()}
          others={[...(await librarySteps(locale)), ...(await ownSteps(person, locale))]}
        />
      </Sentences>
    </DeskFrame>
  )
}

export type Begun = Omit<OneOwn, 'exercise'> & {
  /** [EX60] What is otherwise in this draft of one that was written by the first edition; null where it was not. */
  turned: ReturnType<typeof changesIn> | null
  /** Null until it is kept for the first time. */
  exercise: string | null
  /** What its draft is kept as on the device. */
  name: string
}

async function newOne(person: Person, from: unknown): Promise<Begun | Refusal> {
  const own = await getRuntime().reads.ownExercises.list(person)
  if (isRefusal(own)) return own
  const script = typeof from === 'string' ? scriptById(from) : undefined
  const file = script ? await copyOf(script) : emptyFile(await getLocale(), await readyWords())
  const name = script ? `new-${script.id}` : 'new'
  return { exercise: null, name, version: 0, file, turned: null, retired: false, versions: [] }
}

async function copyOf(script: Script): Promise<ExerciseFile> {
  const words = await inEachLanguage((each) => exerciseWords(each, script.id, script.version))
  return fileOf(script, words, script.edition ?? 1)
}

async function ownOne(person: Person, exercise: string, version: unknown): Promise<Begun | Refusal> {
  const asked = typeof version === 'string' && /^\d{1,5}$/.test(version) ? Number(version) : undefined
  const own = await getRuntime().reads.ownExercises.one(person, exercise, asked)
  if (isRefusal(own)) return own
  const turned = own.file.formatVersion > 1 ? null : changesIn(own.file)
  const file = inSecondEdition(own.file, await readyWords())
  // A draft of the newest version goes on, whichever version is the newest by then.
  const name = own.version === own.versions[0]?.version ? exercise : `${exercise}-${own.version}`
  return { ...own, file, turned, name }
}

function readyWords(): Promise<ReadyWords> {
  return inEachLanguage(async (locale) => {
    const { prompt, options = {} } = (await exerciseWords(locale, READY.id, READY.version)).steps['who-first'] ?? {
      prompt: '',
    }
    return { 'who-first': { prompt, options }, talk: { prompt: MESSAGES[locale].frame.talk.prompt } }
  })
}

/** What of each of the house's exercises can stand beside a step of another. */
function librarySteps(locale: Locale): Promise<OtherStep[]> {
  const stepsOf = async ({ id, version, steps }: Script) =>
    otherStep(id, opensElsewhere(steps), await exerciseWords(locale, id, version))
  return Promise.all(CATALOGUE.map(stepsOf))
}

/** [EX90] And of each of one's own, as it was saved last. */
async function ownSteps(person: Person, locale: Locale): Promise<OtherStep[]> {
  const own = await getRuntime().reads.ownExercises.elsewhere(person)
  if (isRefusal(own)) return []
  return own.flatMap(({ exercise, words, steps }) => {
    const read = words[locale] ?? Object.values(words)[0]
    return read && steps.length > 0 ? [otherStep(exercise, steps, read)] : []
  })
}

function otherStep(exercise: string, steps: readonly Step[], { title, steps: words }: ScriptWords): OtherStep {
  return { exercise, title, steps: steps.map(({ id }) => ({ id, prompt: words[id]?.prompt ?? id })) }
}
