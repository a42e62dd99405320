// Where an invitation link leads. The token stays in the browser until it is looked up; opening the page uses nothing up.
import { getLocale } from 'next-intl/server'
import { exercisesIn } from '#app/exercises.ts'
import { LocaleSwitch } from '#app/ui/locale-switch.tsx'
import { PageFrame } from '#app/ui/page-frame.tsx'
import { Sentences } from '#app/ui/sentences.tsx'
import { Joining } from './joining.tsx'

export default async function Join() {
  return (
    <PageFrame bar={<LocaleSwitch />}>
      <Sentences of={['join']}>
        <Joining exercises={await exercisesIn(await getLocale())} />
      </Sentences>
    </PageFrame>
  )
}
