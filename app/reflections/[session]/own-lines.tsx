'use client'
// What of one's own stands in this letter, to be changed: until the session closes either way, afterwards only out of it.
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { useChange } from '#app/asking/use-change.ts'
import { ask, isTrouble } from '#app/http.ts'
import { newCommandId } from '#app/on-device/command-id.ts'
import { AnswerInLetter } from '#app/prompts/in-letter.tsx'
import { useGround } from '#app/reflection/sources.tsx'
import { Button } from '#app/ui/button.tsx'
import { ChoiceCards } from '#app/ui/choice-cards.tsx'
import { isolated } from '#app/ui/isolated.ts'
import { Notice } from '#app/ui/notice.tsx'
import type { OwnList } from '#shared/session/asked.ts'
import type { OwnWords, WishOf } from '#shared/session/part-shape.ts'
import type { PartnerSeat } from '#shared/session/seat.ts'
import { answerWords } from '#shared/session/view-reading.ts'

/** `seat`: on one phone, whose. */
type OwnLinesProps = { session: string; closed: boolean; seat?: PartnerSeat }

export function OwnLines({ session, closed, seat }: OwnLinesProps) {
  const t = useTranslations('reflections.own-lines')
  const [locale, ground] = [useLocale(), useGround()]
  const lines = `/api/sessions/${session}/lines${seat ? (`?seat=${seat}` as const) : ''}` as const
  const title = seat ? t('title-of', { name: isolated(ground.names[seat] ?? '') }) : t('title')
  const { change, busy, refused } = useChange()
  const [list, setList] = useState<OwnList | null>(null)
  const [chosen, setChosen] = useState<string[]>([])
  const show = async () => {
    const found = await ask(lines)
    if (isTrouble(found)) return
    setList(found.list)
    setChosen(found.list?.lines.flatMap(({ step, stands }) => (stands ? [step] : [])) ?? [])
  }
  const save = async ({ step }: OwnList) => {
    const body = { id: newCommandId(), step, steps: chosen, locale }
    if (await change(lines, body)) setList(null)
  }
  const options = (list?.lines ?? []).flatMap((line) => {
    const { step, called = step, shown, stands } = line
    if (shown.as !== 'given' || (closed && !stands)) return []
    const { prompt, asked = prompt } = ground.words[locale]?.steps[called] ?? {}
    return [{ value: step, hint: asked, label: <OwnLine line={line} /> }]
  })
  return (
    <section className="unprinted mt-12 grid justify-items-start gap-3">
      <h2 className="font-semibold">{title}</h2>
      <p className="max-w-text text-small text-quiet">{t(closed ? 'closed' : 'open')}</p>
      {list && options.length === 0 && <p className="text-quiet italic">{t('none')}</p>}
      <ChoiceCards legend={title} legendHidden most={99} {...{ options, chosen }} onChosen={setChosen} />
      <Button tone="soft" disabled={busy} onClick={() => (list ? save(list) : show())}>
        {t(list ? 'save' : 'show')}
      </Button>
      <Notice tone="wrong">{refused}</Notice>
    </section>
  )
}

function OwnLine({ line: { step, called = step, shown, wishes } }: { line: OwnWords }) {
  const ground = useGround()
  if (wishes) return wishes.map((wish) => <Wish key={wish.asker} wish={wish} step={called} />)
  if (shown.as !== 'given') return null
  return <AnswerInLetter step={called} value={shown.value} locale={shown.locale} ground={ground} />
}

/** [LE9] What was asked and what was answered, of each who asked. */
function Wish({ wish: { asker, called, asked, response }, step }: { wish: WishOf; step: string }) {
  const t = useTranslations('reflections.own-lines')
  const ground = useGround()
  return (
    <span className="mb-2 grid">
      <span className="text-small">{t('asked', { name: isolated(ground.names[asker] ?? '') })}</span>
      <AnswerInLetter step={called ?? step} value={asked.value} locale={asked.locale} ground={ground} />
      <span className="text-small">
        {response.says !== 'no' && t(`says.${response.says}`)} <bdi>{answerWords(response)}</bdi>
      </span>
    </span>
  )
}
