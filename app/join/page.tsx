// Where an invitation link leads. The token stays in the browser until it is looked up; opening the page uses nothing up.
import { getLocale } from 'next-intl/server'
import { nonceOf } from '#app/nonce.ts'
import { PageFrame } from '#app/ui/page-frame.tsx'
import { exercisesIn } from '#app/words/library.ts'
import { LocaleSwitch } from '#app/words/locale-switch.tsx'
import { Sentences } from '#app/words/sentences.tsx'
import { getRuntime } from '#server/runtime.ts'
import { Joining } from './joining.tsx'

export default async function Join() {
  return (
    <PageFrame bar={<LocaleSwitch />}>
      {/* [FS6] */}
      <script async src="/early.js" nonce={await nonceOf()} />
      <Sentences of={['join']}>
        <Joining exercises={await exercisesIn(await getLocale())} host={getRuntime().hostName} />
      </Sentences>
    </PageFrame>
  )
}
