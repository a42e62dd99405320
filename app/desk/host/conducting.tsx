'use client'
// The step as the counsellor conducts it: its words, the two side by side, what opened, and beneath it what holds or slows it just now.
import { Hand, Hourglass, Lamp, Lock, type LucideIcon, Pause } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Between } from '#app/prompts/between.tsx'
import { Path } from '#app/session/path.tsx'
import { useReading, useStepWords } from '#app/session/screen.tsx'
import { languageOf } from '#app/session/texts.ts'
import { isForReflection } from '#shared/prompts/opening.ts'
import type { HostStepView } from '#shared/session/host-view-shape.ts'
import { useHosting, useNameOf } from './hosting.tsx'
import { OpenedNow } from './opened-now.tsx'
import { Seats } from './seats.tsx'

export function Conducting({ step }: { step: HostStepView }) {
  const t = useTranslations('hosting.seats')
  const shut = step.part.kind === 'answer' && !step.part.isOpen
  return (
    <div className="grid gap-5">
      <Path index={step.index} count={step.count} />
      <StepNow key={step.step} step={step} />
      <Pace />
      <div>
        <Seats step={step} />
        {shut && <p className="mt-2 text-small text-quiet">{t('pass')}</p>}
      </div>
      <OpenedNow key={`opened ${step.step}`} step={step} />
    </div>
  )
}

/** What the two are shown of the pace too. Beside a call the pressed buttons say it, and the two people stand higher. */
function Pace() {
  const t = useTranslations('hosting.pace')
  const { room } = useHosting().view
  const signs: [boolean | undefined, LucideIcon, 'held' | 'slowed' | 'shut' | 'break'][] = [
    [room?.held, Hand, 'held'],
    [room?.slowed, Hourglass, 'slowed'],
    [room?.revealHeld, Lock, 'shut'],
    [room?.breakOffered, Pause, 'break'],
  ]
  return (
    <div role="status" className="flex flex-wrap gap-x-5 gap-y-1 text-small empty:hidden">
      {signs.map(
        ([on, Sign, what]) =>
          on && (
            <p
              key={what}
              className={`flex animate-fade items-center gap-1.5 ${what === 'break' ? '' : 'max-sm:sr-only'}`}
            >
              <Sign aria-hidden="true" strokeWidth={1.75} className="size-4.5 shrink-0" />
              {t(what)}
            </p>
          ),
      )}
    </div>
  )
}

/** In the host's language and in large type, with what the two choose between, and how it opens. */
function StepNow({ step }: { step: HostStepView }) {
  const t = useTranslations('hosting.step')
  const words = useStepWords(step.step)
  return (
    <section aria-labelledby="step-now" className="animate-arrive">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-small text-quiet">
        <span className="tabular-nums">{t('where', { at: step.index + 1, count: step.count })}</span>
        <span>{t(`kinds.${step.prompt.kind}`)}</span>
        <Asked step={step} />
        <Brought step={step} />
      </p>
      <h2 id="step-now" dir="auto" className="mt-1.5 font-serif text-prompt">
        {words.prompt}
      </h2>
      <Between prompt={step.prompt} words={words} />
      <Opens step={step} />
    </section>
  )
}

function Asked({ step }: { step: HostStepView }) {
  const t = useTranslations('hosting.step')
  const nameOf = useNameOf()
  const alone = step.seats.first === 'not-asked' ? 'second' : step.seats.second === 'not-asked' ? 'first' : null
  return alone && <span>{t('asked', { name: nameOf(alone) })}</span>
}

function Brought({ step }: { step: HostStepView }) {
  const t = useTranslations('hosting.step')
  const { locale } = useReading()
  const language = languageOf(step.words, locale)
  const foreign = language && language !== locale && new Intl.DisplayNames(locale, { type: 'language' }).of(language)
  return (
    <>
      {step.brought && (
        <span className="inline-flex items-center gap-1.5 font-semibold text-ink">
          <Lamp aria-hidden="true" strokeWidth={1.75} className="size-4.5 fill-lamp" />
          {t('brought')}
        </span>
      )}
      {foreign && <span>{t('only-in', { language: foreign })}</span>}
    </>
  )
}

function Opens({ step }: { step: HostStepView }) {
  const t = useTranslations('hosting.step')
  const { prompt, kept, opensWith } = step
  const how = kept ? 'kept' : isForReflection(prompt) ? 'carry' : opensWith ? 'later' : null
  return how && <p className="mt-2 text-small text-quiet">{t(how)}</p>
}
