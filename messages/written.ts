// Writes what is told of a couple out in the reader's language on the server, with the words of every exercise it speaks of.
import { type AbstractIntlMessages, createTranslator } from 'use-intl/core'
import { LOCALES, type Locale } from '#shared/locale.ts'
import type { Reflection } from '#shared/reflection/reflection.ts'
import { type Gap, isGap, type Sentence, type Value } from '#shared/reflection/sentences.ts'
import { write } from '#shared/reflection/written/pieces.ts'
import type { Piece, Reader } from '#shared/reflection/written/reader.ts'
import { type Paragraph, writeAll } from '#shared/reflection/written/write.ts'
import type { BySeat } from '#shared/session/seat.ts'
import type { ExerciseWords } from './exercise-words.ts'
import { MESSAGES } from './messages.ts'

type Names = BySeat<string | null>

function exercisesOf(value: Value): string[] {
  if (value.as === 'list') return value.values.flatMap(exercisesOf)
  return 'exercise' in value ? [value.exercise] : []
}

function exercisesIn(sentences: readonly (Sentence | Gap)[]): string[] {
  return sentences.flatMap((one) => (isGap(one) ? [] : Object.values(one.values).flatMap(exercisesOf)))
}

/** `exerciseVersions`: the words of an exercise in a language, by version. */
export function openWriting(exerciseVersions: ExerciseWords['exerciseVersions']) {
  /** `exercises`: all of those whose words may be needed. `zone`: the reader's, for a file; a page finds it out by itself. */
  const readerFor = async (
    locale: Locale,
    names: Names,
    exercises: readonly string[],
    zone?: string,
  ): Promise<Reader> => {
    const read = [...new Set(exercises)].flatMap((exercise) =>
      LOCALES.map(async (each) => [`${each}/${exercise}`, await exerciseVersions(each, exercise)] as const),
    )
    const versions = new Map(await Promise.all(read))
    // The keys come from the reflection itself; its own tests read every one in both languages.
    const say = createTranslator({ locale, messages: MESSAGES[locale].reflection as AbstractIntlMessages })
    return {
      locale,
      names,
      zone,
      say,
      knows: say.has,
      wordsOf: (exercise, version, each) => versions.get(`${each}/${exercise}`)?.[version],
    }
  }
  return {
    readerFor,
    written: async (reflection: Reflection, names: Names, locale: Locale, zone?: string): Promise<Paragraph[]> => {
      const exercises = exercisesIn(reflection.blocks.flatMap(({ sentences }) => sentences))
      return writeAll(reflection, await readerFor(locale, names, [reflection.exercise.id, ...exercises], zone))
    },
    /** Sentences that stand by themselves, outside of their letter. */
    writtenLines: async (said: readonly (Sentence | Gap)[], names: Names, locale: Locale): Promise<Piece[][]> => {
      const reader = await readerFor(locale, names, exercisesIn(said))
      return said.map((one) => write(one, reader))
    },
  }
}
