// Where a spoken code is typed.
import { getLocale } from 'next-intl/server'
import { PageFrame } from '#app/ui/page-frame.tsx'
import { exercisesIn } from '#app/words/library.ts'
import { Sentences } from '#app/words/sentences.tsx'
import { SpokenCodeEntry } from './spoken-code-entry.tsx'

export default async function Code() {
  return (
    <PageFrame>
      <Sentences of={['join']}>
        <SpokenCodeEntry exercises={await exercisesIn(await getLocale())} />
      </Sentences>
    </PageFrame>
  )
}
