'use client'
// What the check-in has come to, once it has opened: one sentence, what each said, and the way to say something else for today.
import { useTranslations } from 'next-intl'
import { Fragment, type ReactNode, useState } from 'react'
import { Foot, GoOn, GoOnFoot } from '#app/session/frame/foot.tsx'
import { StepPage } from '#app/session/frame/step-page.tsx'
import { useInOrder, useNames, useReading, useScreen } from '#app/session/screen.tsx'
import { StopForToday } from '#app/session/stop-for-today.tsx'
import { useSaidOnce } from '#app/session/voice.tsx'
import { Button } from '#app/ui/button.tsx'
import { SeatMark } from '#app/ui/seat-mark.tsx'
import type { AnswerOf } from '#shared/prompts/shapes.ts'
import type { Command } from '#shared/session/commands.ts'
import type { Opened } from '#shared/session/part-shape.ts'
import { PARTNER_SEATS, type PartnerSeat, partnerOf } from '#shared/session/seat.ts'
import type { CheckInView, StepView } from '#shared/session/view-shape.ts'
import { ChoiceControl } from '../choice/control.tsx'
import { drawnOf } from '../drawn.tsx'
import { AnswerCard, ShownBody } from '../shown/answer-card.tsx'
import { openingsOf } from '../shown/openings.ts'
import { Turning, useTurns } from '../shown/turning.tsx'
import type { PartOf } from '../step.tsx'

type CheckedInProps = { step: StepView; part: PartOf<'opened'>; checkIn: CheckInView }

export function CheckedIn({ step, part: { opened }, checkIn: { way, firstTurn } }: CheckedInProps) {
  const t = useTranslations('room.check-in')
  const words = t(`way.${way}`)
  useSaidOnce(words)
  return (
    <StepPage
      step={step}
      screen="checked-in"
      why={t('open')}
      prompt={words}
      foot={<CheckedInFoot {...{ step, way }} />}
    >
      {(way === 'shorter' || way === 'both-listen') && (
        <p className="-mt-3 mb-6">{t(way === 'shorter' ? 'shorter-why' : 'listen-why')}</p>
      )}
      {firstTurn && <FirstTurn {...firstTurn} />}
      <SaidByBoth opened={opened} />
      <SayAnew step={step} opened={opened} />
    </StepPage>
  )
}

/** Where both would rather listen there are two ways of one weight. */
function CheckedInFoot({ step, way }: { step: StepView; way: CheckInView['way'] }) {
  const t = useTranslations('room.check-in')
  const { send } = useScreen()
  if (way !== 'both-listen') return <GoOnFoot step={step} />
  const leave = <StopForToday tone="soft">{t('leave')}</StopForToday>
  if (step.goOn !== 'may')
    return (
      <Foot beside={leave}>
        <GoOn step={step} />
      </Foot>
    )
  return (
    <Foot wide>
      <div className="grid gap-2 sm:auto-cols-fr sm:grid-flow-col">
        <Button tone="soft" onClick={() => send({ type: 'go-on', step: step.step })}>
          {t('shorter-way')}
        </Button>
        {leave}
      </div>
    </Foot>
  )
}

function FirstTurn({ seat, because, talk }: NonNullable<CheckInView['firstTurn']>) {
  const t = useTranslations('room.check-in.first')
  const { of, isMe } = useNames()
  const { own } = useReading()
  if (talk) return <p className="mb-6">{isMe(seat) ? t('talk-me') : t('talk', { name: of(seat) })}</p>
  const called = isMe(seat) ? (`${because}-me` as const) : own ? (`${because}-they` as const) : because
  return <p className="mb-6">{t(called, { name: of(seat), other: of(partnerOf(seat)) })}</p>
}

/** Both on one card, with their energy on one axis; where one skipped, each on a card of their own. */
function SaidByBoth({ opened }: { opened: readonly Opened[] }) {
  const { names } = useReading()
  const { of } = useNames()
  const seats = useInOrder()
  const turns = useTurns()
  if (!opened.every((each) => seats.every((seat) => each[seat]?.as === 'given'))) {
    return (
      <div className="grid gap-3 sm:grid-cols-2 sm:gap-4">
        {seats.map((seat) => (
          <Turning key={seat} seats={[seat]}>
            <Said seat={seat} opened={opened} />
          </Turning>
        ))}
      </div>
    )
  }
  const [today, ...before] = openingsOf(opened).toReversed()
  return (
    <Turning seats={PARTNER_SEATS}>
      <div className="rounded-card border border-line bg-raised px-4 pt-4 shadow-rest sm:px-5">
        <ul className="mb-4 grid gap-2 border-b border-line pb-4">
          {seats.map((seat) => {
            const said = today?.of[0][seat]
            return (
              <li key={seat} className="flex gap-2.5">
                <SeatMark seat={seat} name={names[seat]} className="size-7" />
                <div className="min-w-0">
                  <span className="sr-only">{of(seat)}: </span>
                  {said && <ShownBody step={today.step} seat={seat} shown={said} />}
                </div>
              </li>
            )
          })}
        </ul>
        {before.map((opening) => (
          <Fragment key={opening.step}>{drawnOf(opening, undefined, turns)}</Fragment>
        ))}
      </div>
    </Turning>
  )
}

/** What one of the two said of both, on one card. */
function Said({ seat, opened }: { seat: PartnerSeat; opened: readonly Opened[] }) {
  const t = useTranslations('room.check-in')
  const { of, isMe } = useNames()
  const [last] = opened.slice(-1)
  const skipped = opened.every((each) => each[seat]?.as === 'passed')
  const shown = last?.[seat]
  if (!last || !shown) return null
  return (
    <AnswerCard step={last.step} seat={seat} shown={shown} foldable={false}>
      {skipped ? (
        <p className="font-serif text-lead text-quiet italic">
          {isMe(seat) ? t('skipped-you') : t('skipped', { name: of(seat) })}
        </p>
      ) : (
        <div className="grid grid-cols-1 gap-5">
          {opened.toReversed().map((each) => {
            const given = each[seat]
            return given && <ShownBody key={each.step} step={each.step} seat={seat} shown={given} />
          })}
        </div>
      )}
    </AnswerCard>
  )
}

/** [DO2] Each for themselves; on one phone for either of the two. */
function SayAnew({ step, opened }: { step: StepView; opened: readonly Opened[] }) {
  const t = useTranslations('room.check-in')
  const { view, send, onePhone } = useScreen()
  const { of, theirs } = useNames()
  const today = opened.find((each) => each.step === step.step)
  if (!today) return null
  if (onePhone?.both) {
    return PARTNER_SEATS.map((seat) => (
      <Anew key={seat} today={today} seat={seat} send={(command) => onePhone.sendAs(seat, command)}>
        {t('anew-of', { name: of(seat) })}
      </Anew>
    ))
  }
  return (
    <>
      <Anew today={today} seat={view.seat} send={send}>
        {t('anew')}
      </Anew>
      <p className="text-small text-quiet">{t('anew-till', { name: theirs })}</p>
    </>
  )
}

type AnewProps = { today: Opened; seat: PartnerSeat; send: (command: Command) => void; children: ReactNode }

function Anew({ today: { step, prompt, ...said }, seat, send, children }: AnewProps) {
  const { locale } = useReading()
  const [open, setOpen] = useState(false)
  const shown = said[seat]
  const chosen = shown?.as === 'given' && shown.value.kind === 'choice' ? shown.value.chosen : []
  if (prompt.kind !== 'choice') return null
  const choose = (value: AnswerOf<'choice'>) => {
    setOpen(false)
    send({ type: 'answer', step, value, locale })
  }
  return (
    <div className="mt-4">
      <Button tone="plain" className="-ms-3" aria-expanded={open} onClick={() => setOpen(!open)}>
        {children}
      </Button>
      {open && (
        <ChoiceControl
          {...{ step, asked: step, prompt, value: { kind: 'choice', chosen } }}
          target={null}
          ownWords={[]}
          onValue={choose}
        />
      )}
    </div>
  )
}
