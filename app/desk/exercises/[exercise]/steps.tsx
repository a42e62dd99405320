'use client'
// The steps in their order: each opens to its form, moves up and down and can be taken out, with one step back.
import { ArrowDown, ArrowUp, ChevronDown, Plus, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { type Lost, useStepName, useWriting } from '#app/prompts/form/writing.ts'
import { Button, IconButton } from '#app/ui/button.tsx'
import { hinders } from '#shared/exercises/checks/problem.ts'
import { ADDABLE, type Addable, addedAs, movedStep, withoutStep, withStep } from '#shared/exercises/editing.ts'
import type { Step } from '#shared/exercises/exercise.ts'
import { wholeOf } from '#shared/exercises/halves.ts'
import { placed } from '../problem-words.ts'
import { StepForm } from './step-form.tsx'

export function Steps() {
  const t = useTranslations('own-exercises.builder')
  const { file, lost } = useWriting()
  const { steps } = file.script
  return (
    <section aria-labelledby="steps" className="mt-10">
      <h2 id="steps" className="mb-3 font-serif text-prompt">
        {t('steps')}
      </h2>
      {steps.length === 0 && <p className="mb-3 text-quiet">{t('empty')}</p>}
      <ol className="grid gap-2.5 empty:hidden">
        {steps.map((step, index) => (
          <StepItem key={step.id} step={step} index={index} count={steps.length} />
        ))}
      </ol>
      {lost?.of === null && <BringBack lost={lost} />}
      <AddStep />
      <p className="mt-6 text-small text-quiet">{t('around')}</p>
    </section>
  )
}

function BringBack({ lost: { name, before } }: { lost: Lost }) {
  const t = useTranslations('own-exercises.builder')
  const { change } = useWriting()
  return (
    <p role="status" className="mt-3 flex flex-wrap items-center gap-x-2 text-small">
      {t('removed', { name })}
      <Button tone="plain" onClick={() => change(() => before)}>
        {t('undo')}
      </Button>
    </p>
  )
}

type StepItemProps = { step: Step; index: number; count: number }

function StepItem({ step, index, count }: StepItemProps) {
  const t = useTranslations('own-exercises')
  const { file, change, lose, lost, open, setOpen, say, problems } = useWriting()
  const name = useStepName()(step)
  const isOpen = open === step.id
  const hindering = problems.filter((one) => hinders(one) && placed(one.at, file.script.steps) === index)
  // Words that are still to be written are no mistake.
  const wrong = hindering.some(({ problem }) => problem !== 'missing')
  const called = t(`kinds.${addedAs(step)}`)
  const move = (by: -1 | 1) => {
    change((before) => movedStep(before, step.id, by))
    say(t('builder.moved', { name, number: index + 1 + by }))
  }
  return (
    <li className="rounded-card border border-line bg-raised shadow-rest">
      <div className="flex items-start gap-1 p-2 max-sm:flex-col max-sm:gap-0">
        <button
          type="button"
          id={`step-${step.id}`}
          aria-expanded={isOpen}
          aria-controls={`form-${step.id}`}
          onClick={() => setOpen(isOpen ? null : step.id)}
          className="flex min-h-11 w-full min-w-0 flex-1 items-center gap-3 rounded-small px-2 py-1 text-start"
        >
          <span aria-hidden="true" className="w-6 shrink-0 text-end font-serif text-lead text-quiet tabular-nums">
            {index + 1}
          </span>
          <span className="min-w-0 flex-1">
            <span className="block text-small text-quiet">
              {name !== called && called}
              {wrong && <span className="ms-2 font-semibold first:ms-0 text-wrong">{t('problems.must')}</span>}
              {hindering.length > 0 && !wrong && <span className="ms-2 first:ms-0">{t('problems.to-write')}</span>}
            </span>
            <span className={`block font-serif ${isOpen ? '' : 'line-clamp-2'}`}>{name}</span>
          </span>
          <ChevronDown
            aria-hidden="true"
            className={`size-5 shrink-0 text-quiet transition-transform ${isOpen ? 'rotate-180' : ''}`}
          />
        </button>
        <div className="flex shrink-0 max-sm:self-end">
          <IconButton label={t('builder.up', { name })} disabled={index === 0} onClick={() => move(-1)}>
            <ArrowUp aria-hidden="true" className="size-5" />
          </IconButton>
          <IconButton label={t('builder.down', { name })} disabled={index === count - 1} onClick={() => move(1)}>
            <ArrowDown aria-hidden="true" className="size-5" />
          </IconButton>
          <IconButton
            label={t('builder.remove', { name })}
            onClick={() => lose({ of: null, name }, (before) => withoutStep(before, step.id))}
          >
            <Trash2 aria-hidden="true" className="size-5" />
          </IconButton>
        </div>
      </div>
      {lost && wholeOf(lost.of ?? '') === step.id && (
        <div className="px-4 pb-2">
          <BringBack lost={lost} />
        </div>
      )}
      <div id={`form-${step.id}`} hidden={!isOpen}>
        {isOpen && <StepForm step={step} index={index} />}
      </div>
    </li>
  )
}

function AddStep() {
  const t = useTranslations('own-exercises')
  const { change, file, ready, setOpen } = useWriting()
  const [choosing, setChoosing] = useState(false)
  const add = (kind: Addable) => {
    const { id } = withStep(file, kind, ready)
    change((before) => withStep(before, kind, ready).file)
    setOpen(id)
    setChoosing(false)
    // Its form is there only with the next drawing.
    requestAnimationFrame(() => document.getElementById(`step-${id}`)?.focus())
  }
  const settled = file.script.steps.some((step) => addedAs(step) === 'who-first')
  return (
    <div className="mt-4">
      <Button tone="soft" aria-expanded={choosing} aria-controls="kinds" onClick={() => setChoosing(!choosing)}>
        <Plus aria-hidden="true" className="size-5" />
        {t('builder.add')}
      </Button>
      <ul id="kinds" hidden={!choosing} className="mt-3 grid grid-cols-1 gap-2 sm:grid-cols-2">
        {ADDABLE.filter((kind) => kind !== 'who-first' || !settled).map((kind) => (
          <li key={kind}>
            <button
              type="button"
              onClick={() => add(kind)}
              className="min-h-12 w-full rounded-control border border-edge bg-raised px-4 py-2 text-start hover:border-ink"
            >
              {t(`kinds.${kind}`)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
