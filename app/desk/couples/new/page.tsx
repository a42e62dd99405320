// Begins the work with a couple: what to call them, what the counsellor does with secrets, and how the two come.
import { getTranslations } from 'next-intl/server'
import { Sentences } from '#app/words/sentences.tsx'
import { getRuntime } from '#server/runtime.ts'
import { atDesk } from '../../asking.ts'
import { DeskFrame } from '../../frame.tsx'
import { ShutDesk } from '../../shut.tsx'
import { BeginForm } from './begin-form.tsx'

export default async function NewCouple() {
  const person = await atDesk()
  const own = await getRuntime().reads.counsellor(person)
  if (!own?.secondWay) return <ShutDesk refused={own ? 'second-way-needed' : 'not-found'} />
  const t = await getTranslations('desk.new')
  return (
    <DeskFrame here="new">
      <div className="max-w-text">
        <h1 className="font-serif text-title">{t('title')}</h1>
        <p className="mt-3 mb-8 text-quiet">{t('text')}</p>
        <Sentences of={['desk']}>
          <BeginForm />
        </Sentences>
      </div>
    </DeskFrame>
  )
}
