'use client'
// One step's screen: the path, why, the prompt in large type, who may read it, one control, one action within the thumb's reach.
import { Lamp } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { createContext, type ReactNode, useContext, useId } from 'react'
import { PrivateEntry } from '#app/private/entry.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { KeptPlace } from '#app/ui/kept-place.tsx'
import { SeatMark } from '#app/ui/seat-mark.tsx'
import { partnerOf } from '#shared/session/seat.ts'
import type { StepView } from '#shared/session/view-shape.ts'
import { Path } from '../path.tsx'
import { useHost, useNames, useReading, useScreen, useStepWords } from '../screen.tsx'
import { languageOf } from '../texts.ts'
import { useArrival } from './arrival.tsx'
import { ModeAsked, OpenedMeanwhile, ToClose } from './beneath.tsx'
import { saidBackAs, useEntering } from './readers.tsx'
import { ScreenFrame } from './screen-frame.tsx'

type StepPageProps = {
  step: StepView
  /** Names the screen within its step: when it changes, the reader's place moves to the heading. */
  screen: string
  why?: ReactNode
  prompt?: ReactNode
  readers?: ReactNode
  foot?: ReactNode
  /** Beside the step where there is room, else below it. */
  beside?: ReactNode
  children?: ReactNode
}

export function StepPage(props: StepPageProps) {
  return useContext(InsetContext) ? <Inset {...props} /> : <Page {...props} />
}

const InsetContext = createContext(false)

/** Inside it a step is a part of another page: the lobby, where first steps can be answered ahead. */
export function InsetSteps({ children }: { children: ReactNode }) {
  return <InsetContext value={true}>{children}</InsetContext>
}

function Page({ step, screen, why, prompt, readers, foot, beside, children }: StepPageProps) {
  const words = useStepWords(step.step)
  const heading = useArrival(`${step.step}:${screen}`)
  const signed = useId()
  return (
    <ScreenFrame foot={foot} wide={beside !== undefined}>
      <Whose />
      <Path index={step.index} count={step.count} />
      <div
        key={`${step.step}:${screen}`}
        className={`mt-6 animate-arrive md:mt-[min(6rem,7dvh)] ${beside ? 'grid grid-cols-1 gap-8 lg:grid-cols-[4fr_5fr] lg:gap-14' : ''}`}
      >
        <div>
          <WhereFrom step={step} />
          <AtTheDoor step={step} />
          <Speaker step={step} />
          <JustSigned step={step} id={signed} />
          <Why>{why ?? words.why}</Why>
          <h1
            ref={heading}
            tabIndex={-1}
            dir="auto"
            aria-describedby={step.signed && signed}
            className="mt-2 font-serif text-prompt outline-none"
          >
            {prompt ?? words.prompt}
          </h1>
          {readers}
          <Entering step={step} readers={readers} />
          <OnlyWhere step={step} />
          <div className="mt-6 sm:mt-8">{children}</div>
        </div>
        {beside}
      </div>
      <OpenedMeanwhile />
      <ToClose step={step} />
      <ModeAsked />
    </ScreenFrame>
  )
}

function Inset({ step, screen, why, prompt, readers, foot, children }: StepPageProps) {
  const words = useStepWords(step.step)
  const heading = useArrival(`${step.step}:${screen}`, true)
  return (
    <Card>
      <WhereFrom step={step} />
      <Why>{why ?? words.why}</Why>
      <h3 ref={heading} tabIndex={-1} dir="auto" className="mt-1 font-serif text-prompt outline-none">
        {prompt ?? words.prompt}
      </h3>
      {readers}
      <Entering step={step} readers={readers} />
      <div className="my-6">{children}</div>
      <KeptPlace>{foot}</KeptPlace>
    </Card>
  )
}

/** [LE1] Where it is said who reads it, whether it enters the letter is said too. */
function Entering({ step, readers }: Pick<StepPageProps, 'step' | 'readers'>) {
  const entering = useEntering()
  if (!readers || !step.enters) return null
  const rule = 'mirrors' in step.part ? saidBackAs(step.enters, 'theirs') : step.enters
  return <p className="mt-1 ps-6.5 text-small text-quiet">{entering(step.frame === 'close' ? 'close' : rule)}</p>
}

function Why({ children }: { children: ReactNode }) {
  return children ? <p className="text-quiet">{children}</p> : null
}

// [SA12]
function OnlyWhere({ step }: { step: StepView }) {
  const t = useTranslations('room')
  const { view } = useScreen()
  if (step.index > 0 || !view.exercise.opensMost) return null
  return (
    <p className="mt-2">
      <PrivateEntry>{t('only-where')}</PrivateEntry>
    </p>
  )
}

// [RM34] What both signed in the step before, said with the heading to those who hear the page.
function JustSigned({ step: { signed }, id }: { step: StepView; id: string }) {
  const t = useTranslations('room.agree')
  if (!signed || !('text' in signed.terms)) return null
  const { terms, locale } = signed
  return (
    <p id={id} className="mb-4 rounded-control border-s-4 border-lamp bg-lit px-4 py-2">
      {t('signed')}{' '}
      <em dir="auto" lang={locale} className="font-serif [overflow-wrap:anywhere]">
        {terms.text}
      </em>
    </p>
  )
}

// What comes before the exercise has a name of its own.
function AtTheDoor({ step: { frame } }: { step: StepView }) {
  const t = useTranslations('room.check-in')
  return frame === 'check-in' && <p className="mb-4 text-small font-semibold">{t('name')}</p>
}

// Where a step has a speaker: who speaks and who listens. Both do both over time.
function Speaker({ step: { speaker, asked } }: { step: StepView }) {
  const t = useTranslations('room.speaker')
  const { view, onePhone } = useScreen()
  const { seat } = view
  const { of } = useNames()
  // Where the listener is asked, the step's own words say what each does.
  if (!speaker || onePhone?.both || asked !== (speaker === seat)) return null
  const listener = partnerOf(speaker)
  return (
    <p className="mb-4 flex items-center gap-2 text-small font-semibold">
      <SeatMark seat={speaker} name={view.names[speaker]} className="size-6" />
      <span>{speaker === seat ? t('you', { name: of(listener) }) : t('they', { name: of(speaker) })}</span>
    </p>
  )
}

// Whose screen this is, where two share one phone, and the way on for somebody who only looked again.
function Whose() {
  const t = useTranslations('room.one-phone')
  const { view, onePhone } = useScreen()
  const { seat } = view
  const { of, theirs } = useNames()
  if (!onePhone || onePhone.both) return null
  return (
    <div className="mb-4 flex flex-wrap items-center justify-between gap-x-3">
      <p className="flex min-h-11 min-w-0 items-center gap-2 text-small text-quiet">
        <SeatMark seat={seat} name={view.names[seat]} className="size-6" />
        {t('whose', { name: of(seat) })}
      </p>
      {onePhone.handOver && (
        <Button tone="soft" onClick={onePhone.handOver}>
          {t('hand-over', { name: theirs })}
        </Button>
      )}
    </div>
  )
}

// Above a step: that the counsellor brought it, and the language it is in where that is not the reader's.
function WhereFrom({ step }: { step: StepView }) {
  const t = useTranslations('room')
  const { locale } = useReading()
  const host = useHost()
  // Whoever is not asked reads words of ours, which are in every language.
  const language = step.asked ? languageOf(step.words, locale) : null
  const foreign =
    language && language !== locale ? new Intl.DisplayNames(locale, { type: 'language' }).of(language) : undefined
  if (!step.brought && !foreign) return null
  return (
    <p className="mb-2 flex flex-wrap items-center gap-x-2 text-small text-quiet">
      {step.brought && host && (
        <span className="inline-flex items-center gap-2 font-semibold text-ink">
          <Lamp aria-hidden="true" strokeWidth={1.75} className="size-5 shrink-0 fill-lamp" />
          {t('host.brought.from', { name: host.name })}
        </span>
      )}
      {foreign &&
        (step.brought && host
          ? t('host.brought.language', { language: foreign, name: host.name })
          : t('only-in', { language: foreign }))}
    </p>
  )
}
