// Where an invitation to be a counsellor leads: an account, a name that couples see, and a second way to sign in. Then the desk.
import { signedIn } from '#app/asking/signed-in.ts'
import { PageFrame } from '#app/ui/page-frame.tsx'
import { LocaleSwitch } from '#app/words/locale-switch.tsx'
import { Sentences } from '#app/words/sentences.tsx'
import { getRuntime } from '#server/runtime.ts'
import { Becoming } from './becoming.tsx'

export default async function CounsellorPage() {
  const person = await signedIn()
  const { reads } = getRuntime()
  const account = person && (await reads.account(person))
  const own = person && (await reads.counsellor(person))
  return (
    <PageFrame bar={<LocaleSwitch />}>
      <Sentences of={['account', 'counselling', 'join']}>
        <Becoming account={account} own={own} />
      </Sentences>
    </PageFrame>
  )
}
