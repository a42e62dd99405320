'use client'
// Which of one's own words go into the reflection: what stands unless it is taken out, and what may be put in. None is a good answer too.
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useNames, useReading } from '#app/session/screen.tsx'
import { ChoiceCards } from '#app/ui/choice-cards.tsx'
import type { OwnWords } from '#shared/session/part-shape.ts'
import { answerWords } from '#shared/session/view-reading.ts'
import type { ControlProps } from '../controls.tsx'
import { OpenedAnswer } from '../opened.tsx'

export function CarryControl({ value, onValue, ownWords }: ControlProps<'carry'>) {
  const t = useTranslations('room.carry')
  if (ownWords.length === 0) return <p className="font-serif text-lead italic text-quiet">{t('nothing')}</p>
  const stands = ownWords.filter(({ enters }) => enters === 'stands' || enters === 'both')
  const tender = ownWords.filter(({ enters }) => enters === 'both-carry')
  const others = ownWords.filter((each) => !stands.includes(each) && !tender.includes(each))
  const groups = [
    { title: stands.length > 0 && t('stands'), own: stands },
    { title: ownWords.some(({ enters }) => enters) && t('put-in'), own: others },
    { title: <OnlyWithTheirs />, own: tender },
  ]
  return (
    <div className="grid gap-6">
      {groups
        .filter(({ own }) => own.length > 0)
        .map(({ title, own }) => (
          <Group
            key={own[0]?.step}
            title={title || null}
            own={own}
            chosen={value.steps}
            onChosen={(steps) => onValue({ kind: 'carry', steps })}
          />
        ))}
    </div>
  )
}

/** Said once above them all, whatever their number. */
function OnlyWithTheirs() {
  const t = useTranslations('room.carry')
  const { theirs: name } = useNames()
  return (
    <>
      {t('both-carry', { name })}
      <span className="mt-1 block font-normal text-small text-quiet">{t('both-carry-text', { name })}</span>
    </>
  )
}

type GroupProps = {
  title: ReactNode
  own: readonly OwnWords[]
  chosen: readonly string[]
  onChosen: (steps: string[]) => void
}

function Group({ title, own, chosen, onChosen }: GroupProps) {
  const t = useTranslations('room.carry')
  const { words } = useReading()
  const { theirs } = useNames()
  const elsewhere = chosen.filter((step) => !own.some((each) => each.step === step))
  const options = own.flatMap((line) => {
    const { step, called = step, shown, enters } = line
    if (shown.as !== 'given') return []
    const { prompt = '', asked = prompt } = words.script.steps[called] ?? {}
    const forBoth = enters === 'both' ? t('both', { name: theirs }) : ''
    const hint = forBoth ? `${asked}${/[.?…]$/.test(asked) ? '' : '.'} ${forBoth}`.trim() : asked
    return [{ value: step, hint, label: <Line line={line} /> }]
  })
  return (
    <ChoiceCards
      legend={title ?? t('legend')}
      legendHidden={!title}
      most={own.length + 1}
      options={options}
      chosen={chosen.filter((step) => !elsewhere.includes(step))}
      onChosen={(steps) => onChosen([...elsewhere, ...steps])}
    />
  )
}

function Line({ line: { step, called = step, shown, guessed, wishes } }: { line: OwnWords }) {
  const t = useTranslations('room.offer')
  const { of, isMe } = useNames()
  if (wishes) {
    return wishes.map(({ asker, called: own = step, asked, response }) => (
      <span key={asker} className="mb-2 grid">
        <span className="text-small">{isMe(asker) ? t('you-ask') : t('they-ask', { name: of(asker) })}</span>
        <OpenedAnswer step={own} value={asked.value} locale={asked.locale} />
        <span className="text-small">
          {t(`says.${response.says}`)} <bdi>{answerWords(response)}</bdi>
        </span>
      </span>
    ))
  }
  if (shown.as !== 'given') return null
  return <OpenedAnswer step={called} value={shown.value} locale={shown.locale} {...(guessed && { guessed })} />
}
