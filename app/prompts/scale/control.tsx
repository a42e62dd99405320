'use client'
// One line from 0 to 10 for each axis, never two on one line. Slid, typed or stepped by keys; unset until touched, so no value is suggested.
import { useTranslations } from 'next-intl'
import { Slider } from 'radix-ui'
import { type KeyboardEvent, useId } from 'react'
import { useStepWords } from '#app/session/screen.tsx'
import { MARKS } from '#shared/prompts/bounds.ts'
import type { ControlProps } from '../controls.tsx'

type LineWords = { name: string; low: string; high: string }

const MIDDLE = 5

export function ScaleControl({ step, prompt, value, onValue }: ControlProps<'scale'>) {
  const words = useStepWords(step)
  const set = (scale: string, at: number | undefined) => {
    const { [scale]: _, ...others } = value.values
    onValue({ kind: 'scale', values: at === undefined ? others : { ...others, [scale]: at } })
  }
  return (
    <div className="grid grid-cols-1 gap-7">
      {prompt.scales.map((scale) => (
        <Line
          key={scale}
          words={words.scales?.[scale] ?? { name: scale, low: '0', high: '10' }}
          value={value.values[scale]}
          onValue={(at) => set(scale, at)}
        />
      ))}
    </div>
  )
}

type LineProps = { words: LineWords; value: number | undefined; onValue: (value: number | undefined) => void }

function Line({ words, value, onValue }: LineProps) {
  const t = useTranslations('room.scale')
  const name = useId()
  return (
    <fieldset className="min-w-0">
      <div className="flex items-center justify-between gap-4">
        <span id={name} className="min-w-0 text-lead font-medium">
          {words.name}
        </span>
        <NumberBox label={t('typed', { scale: words.name })} value={value} onValue={onValue} />
      </div>
      <Track name={name} words={words} value={value} onValue={onValue} />
      <div aria-hidden="true" className="flex flex-wrap justify-between gap-x-6 text-small text-quiet">
        <span>{words.low}</span>
        <span className="ms-auto text-end">{words.high}</span>
      </div>
    </fieldset>
  )
}

function Track({ name, words, value, onValue }: LineProps & { name: string }) {
  const t = useTranslations('room.scale')
  const unset = value === undefined
  // The middle is where the thumb already lies, so that pressing it there moves nothing and must be noticed here.
  const settle = () => unset && onValue(MIDDLE)
  const keys = (event: KeyboardEvent) => {
    if (unset && (event.key === 'Enter' || event.key === ' ')) onValue(MIDDLE)
  }
  return (
    <Slider.Root
      min={MARKS.least}
      max={MARKS.most}
      step={1}
      value={[value ?? MIDDLE]}
      onValueChange={([at]) => onValue(at)}
      onPointerUp={settle}
      className="relative mt-1 flex h-12 touch-none items-center select-none"
    >
      <Slider.Track className="relative h-2 grow rounded-pill bg-line forced-colors:border">
        <Slider.Range className={`absolute h-full rounded-pill ${unset ? 'bg-transparent' : 'bg-accent'}`} />
      </Slider.Track>
      <Slider.Thumb
        aria-labelledby={name}
        aria-valuetext={unset ? t('unset') : t('value', { value, low: words.low, high: words.high })}
        onKeyDown={keys}
        // [RM35]
        className="grid size-[44px] place-items-center rounded-pill"
      >
        <span
          className={`size-8 rounded-pill border-3 border-accent shadow-rest transition-colors ${unset ? 'border-dashed bg-paper' : 'bg-accent'}`}
        />
      </Slider.Thumb>
    </Slider.Root>
  )
}

function NumberBox({ label, value, onValue }: { label: string } & Pick<LineProps, 'value' | 'onValue'>) {
  const type = (text: string) => {
    const at = Number.parseInt(text, 10)
    if (text === '') onValue(undefined)
    else if (at >= MARKS.least && at <= MARKS.most) onValue(at)
  }
  return (
    <input
      type="text"
      inputMode="numeric"
      aria-label={label}
      value={value ?? ''}
      placeholder="–"
      maxLength={2}
      onFocus={(event) => event.target.select()}
      onChange={(event) => type(event.target.value)}
      className="size-12 shrink-0 rounded-small border border-edge bg-raised text-center font-serif text-lead tabular-nums placeholder:text-quiet"
    />
  )
}
