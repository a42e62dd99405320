// The one thing that is asked: what became of an agreement, or of the loop. It stands where two come back, and presses nobody. Server only.
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Card } from '#app/ui/card.tsx'
import { Lines } from '#app/ui/pieces.tsx'
import { Sentences } from '#app/words/sentences.tsx'
import { getRuntime, type Person } from '#server/runtime.ts'
import type { Locale } from '#shared/locale.ts'
import { LookBack } from './look-back.tsx'
import { type WrittenAgreement, type WrittenLoop, type WrittenWeek, weeksOf } from './week.ts'

/** For the lobby of a couple's next session. */
export async function askedOf(person: Person, couple: string, locale: Locale): Promise<ReactNode> {
  const { couples } = await getRuntime().reads.home(person)
  const [week] = await weeksOf({ couples: couples.filter((one) => one.couple === couple) }, locale)
  return week?.asked ? <AskedCard week={week} /> : null
}

export function AskedCard({ week }: { week: WrittenWeek }) {
  const t = useTranslations('looking-back.week')
  const { asked } = week
  const about = aboutIn(week)
  if (!asked || !about) return null
  return (
    <Card className="mb-4 break-inside-avoid border-lamp! bg-lit!">
      <h2 className="mb-2 text-small font-semibold text-quiet">{t(`asks.${asked.at.review}`)}</h2>
      <Lines className="font-serif text-lead" of={about.lines.slice(0, 1)} />
      <Sentences of={['looking-back']}>
        <LookBack {...asked} />
      </Sentences>
    </Card>
  )
}

/** What the question is about. */
export function aboutIn({ agreements, loop, asked }: WrittenWeek): WrittenAgreement | WrittenLoop | null {
  const isAsked = ({ session, step }: { session: string; step: string }) =>
    asked?.at.session === session && asked.at.step === step
  return agreements.find(isAsked) ?? (loop && isAsked(loop) ? loop : null)
}
