'use client'
// What of one's own stands in this letter, to be changed: until the session closes either way, afterwards only out of it.
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { useChange } from '#app/asking/use-change.ts'
import { ask, isTrouble } from '#app/http.ts'
import { newCommandId } from '#app/on-device/command-id.ts'
import { AnswerInLetter } from '#app/prompts/in-letter.tsx'
import { responseWords } from '#app/reflection/saying.tsx'
import { useGround } from '#app/reflection/sources.tsx'
import { Button } from '#app/ui/button.tsx'
import { ChoiceCards } from '#app/ui/choice-cards.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Words } from '#app/ui/words.tsx'
import type { OwnList } from '#shared/session/asked.ts'

type OwnLinesProps = { session: string; closed: boolean }

export function OwnLines({ session, closed }: OwnLinesProps) {
  const t = useTranslations('reflections.own-lines')
  const [list, setList] = useState<OwnList | null>(null)
  const [missing, setMissing] = useState(false)
  const open = async () => {
    const answer = await ask(`/api/sessions/${session}/lines`)
    if (isTrouble(answer) || !answer.list) return setMissing(true)
    setList(answer.list)
  }
  return (
    <section className="unprinted mt-12">
      <h2 className="mb-1 font-semibold">{t('title')}</h2>
      <p className="mb-3 max-w-text text-small text-quiet">{t(closed ? 'closed' : 'open')}</p>
      {list ? (
        <Lines session={session} closed={closed} list={list} onGiven={() => setList(null)} />
      ) : (
        <Button tone="soft" onClick={open}>
          {t('show')}
        </Button>
      )}
      <Notice className="mt-3">{missing && t('none')}</Notice>
    </section>
  )
}

type LinesProps = OwnLinesProps & { list: OwnList; onGiven: () => void }

function Lines({ session, closed, list: { step, lines }, onGiven }: LinesProps) {
  const t = useTranslations('reflections.own-lines')
  const locale = useLocale()
  const ground = useGround()
  const { change, busy, refused } = useChange()
  const shown = lines.filter(({ stands }) => stands || !closed)
  const [chosen, setChosen] = useState(() => lines.filter(({ stands }) => stands).map((line) => line.step))
  const save = async () => {
    const body = { id: newCommandId(), step, steps: chosen, locale }
    if (await change(`/api/sessions/${session}/lines`, body)) onGiven()
  }
  if (shown.length === 0) return <p className="text-quiet italic">{t('none')}</p>
  const options = shown.map((line) => ({ value: line.step, hint: askedIn(line), label: <Line line={line} /> }))
  return (
    <div className="grid justify-items-start gap-4">
      <div className="w-full">
        <ChoiceCards
          legend={t('title')}
          legendHidden
          most={options.length + 1}
          options={options}
          chosen={chosen}
          onChosen={setChosen}
        />
      </div>
      <Button onClick={save} disabled={busy}>
        {t('save')}
      </Button>
      <Notice tone="wrong">{refused}</Notice>
    </div>
  )

  function askedIn({ step: id, called = id }: OwnList['lines'][number]) {
    const words = ground.words[locale]?.steps[called]
    return words?.asked ?? words?.prompt
  }
}

function Line({ line: { step, called = step, shown, wishes } }: { line: OwnList['lines'][number] }) {
  const t = useTranslations('reflections.source')
  const ground = useGround()
  if (!wishes) {
    if (shown.as !== 'given') return null
    return <AnswerInLetter step={called} value={shown.value} locale={shown.locale} ground={ground} />
  }
  return wishes.map(({ asker, called: sentence = step, asked, response }) => (
    <span key={asker} className="grid gap-1">
      <AnswerInLetter step={sentence} value={asked.value} locale={asked.locale} ground={ground} />
      <Words text={responseWords(response, t)} />
    </span>
  ))
}
