// For somebody alone: how a reveal feels, with a partner who is made up. All of it happens in the browser; nothing is sent or kept.
import { getLocale } from 'next-intl/server'
import { Sentences } from '#app/words/sentences.tsx'
import { MESSAGES } from '#messages/messages.ts'
import { Taste } from './taste.tsx'

export default async function TastePage() {
  return (
    <Sentences of={['room', 'taste']}>
      <Taste words={MESSAGES[await getLocale()].taste.script} />
    </Sentences>
  )
}
