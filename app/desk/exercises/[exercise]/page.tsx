// Writing one exercise: a new one, `?from=` a copy of one of the library, or one of one's own, `?version=` an earlier one.
import { getLocale } from 'next-intl/server'
import { exerciseWords } from '#app/words/exercise-words.ts'
import { Sentences } from '#app/words/sentences.tsx'
import { readManners } from '#messages/lists.ts'
import { MESSAGES } from '#messages/messages.ts'
import { getRuntime, type OneOwn, type Person } from '#server/runtime.ts'
import { scriptById } from '#shared/exercises/catalogue.ts'
import { emptyFile, type ReadyWords } from '#shared/exercises/editing.ts'
import type { Script } from '#shared/exercises/exercise.ts'
import { type ExerciseFile, fileOf } from '#shared/exercises/file.ts'
import type { Locale } from '#shared/locale.ts'
import { inEachLanguage } from '#shared/locale.ts'
import { isRefusal, type Refusal } from '#shared/session/refusal.ts'
import { atDesk } from '../../asking.ts'
import { DeskFrame } from '../../frame.tsx'
import { ShutDesk } from '../../shut.tsx'
import { Builder } from './builder.tsx'

// A new exercise begins with this one's words for who speaks first, for the letter and for the talk.
const READY = { id: 'say-it-hold-it-check-it', version: 1 }

export default async function WriteExercise({ params, searchParams }: PageProps<'/desk/exercises/[exercise]'>) {
  const person = await atDesk()
  const { exercise } = await params
  const { from, version } = await searchParams
  const begun = exercise === 'new' ? await newOne(person, from) : await ownOne(person, exercise, version)
  if (isRefusal(begun)) return <ShutDesk {...begun} />
  const paneOf = (locale: Locale) => {
    const { common, room, lobby } = MESSAGES[locale]
    return { common, room, lobby }
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
        />
      </Sentences>
    </DeskFrame>
  )
}

export type Begun = Omit<OneOwn, 'exercise'> & {
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
  return { exercise: null, name: script ? `new-${script.id}` : 'new', version: 0, file, retired: false, versions: [] }
}

async function copyOf(script: Script): Promise<ExerciseFile> {
  const words = await inEachLanguage((each) => exerciseWords(each, script.id, script.version))
  return fileOf(script, words, script.edition ?? 1)
}

async function ownOne(person: Person, exercise: string, version: unknown): Promise<Begun | Refusal> {
  const asked = typeof version === 'string' && /^\d{1,5}$/.test(version) ? Number(version) : undefined
  const own = await getRuntime().reads.ownExercises.one(person, exercise, asked)
  if (isRefusal(own)) return own
  // A draft of the newest version goes on, whichever version is the newest by then.
  return { ...own, name: own.version === own.versions[0]?.version ? exercise : `${exercise}-${own.version}` }
}

function readyWords(): Promise<ReadyWords> {
  return inEachLanguage(async (locale) => {
    const { steps } = await exerciseWords(locale, READY.id, READY.version)
    const of = (step: string) => steps[step] ?? { prompt: '' }
    return { 'who-first': of('who-first'), carry: of('carry'), talk: of('talk') }
  })
}
