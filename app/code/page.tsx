// Where a spoken code is typed.
import { getLocale } from 'next-intl/server'
import { exercisesIn } from '#app/exercises.ts'
import { PageFrame } from '#app/ui/page-frame.tsx'
import { Sentences } from '#app/ui/sentences.tsx'
import { Wordmark } from '#app/ui/wordmark.tsx'
import { SpokenCodeEntry } from './spoken-code-entry.tsx'

export default async function Code() {
  return (
    <PageFrame bar={<Wordmark />}>
      <Sentences of={['join']}>
        <SpokenCodeEntry exercises={await exercisesIn(await getLocale())} />
      </Sentences>
    </PageFrame>
  )
}
