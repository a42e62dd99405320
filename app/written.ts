// Writes a reflection out in the reader's language on the server, with the words of every exercise it speaks of.
import { type AbstractIntlMessages, createTranslator } from 'next-intl'
import { exerciseVersions } from '#app/exercise-words.ts'
import { MESSAGES } from '#app/messages.ts'
import { LOCALES, type Locale } from '#shared/locale.ts'
import { isGap, type Reflection, type Value } from '#shared/reflection/reflection.ts'
import { type Paragraph, writeAll } from '#shared/reflection/write.ts'
import type { BySeat } from '#shared/session/seat.ts'

function exercisesOf(value: Value): string[] {
  if (value.as === 'list') return value.values.flatMap(exercisesOf)
  return 'exercise' in value ? [value.exercise] : []
}

function exercisesIn({ exercise, blocks }: Reflection): string[] {
  const sentences = blocks.flatMap((block) => block.sentences)
  const spoken = sentences.flatMap((one) => (isGap(one) ? [] : Object.values(one.values).flatMap(exercisesOf)))
  return [...new Set([exercise.id, ...spoken])]
}

export async function written(
  reflection: Reflection,
  names: BySeat<string | null>,
  locale: Locale,
): Promise<Paragraph[]> {
  const read = exercisesIn(reflection).flatMap((exercise) =>
    LOCALES.map(async (each) => [`${each}/${exercise}`, await exerciseVersions(each, exercise)] as const),
  )
  const versions = new Map(await Promise.all(read))
  // The keys come from the reflection itself; its own tests read every one in both languages.
  const say = createTranslator({ locale, messages: MESSAGES[locale].reflection as AbstractIntlMessages })
  return writeAll(reflection, {
    locale,
    names,
    say,
    knows: say.has,
    wordsOf: (exercise, version, each) => versions.get(`${each}/${exercise}`)?.[version],
  })
}
