'use client'
// Writing scales: what each is called, its two ends, and by which words the letter tells where somebody stands on it.
import { useTranslations } from 'next-intl'
import type { Band } from '#shared/exercises/exercise.ts'
import { SCALES } from '#shared/prompts/bounds.ts'
import { TextAt } from '../form/fields.tsx'
import { Parts } from '../form/parts.tsx'
import { Section } from '../form/section.tsx'
import { useWordsAt, useWriting } from '../form/writing.ts'
import type { FormProps } from '../forms.tsx'

export function ScaleForm({ step, prompt }: FormProps<'scale'>) {
  return (
    <Parts step={step} part="scales" ids={prompt.scales} bounds={SCALES}>
      {(id, number) => <ScaleAt step={step} id={id} number={number} />}
    </Parts>
  )
}

type ScaleProps = Pick<FormProps, 'step'> & { id: string; number: number }

function ScaleAt({ step, id, number }: ScaleProps) {
  const t = useTranslations('own-exercises.fields')
  const { locale } = useWriting()
  const [words, change] = useWordsAt(step.id)
  const at = `words.${locale}.steps.${step.id}.scales.${id}`
  const scale = words.scales?.[id] ?? { name: '', low: '', high: '' }
  const write = (next: typeof scale) => change((before) => ({ ...before, scales: { ...before.scales, [id]: next } }))
  const field = (line: 'name' | 'low' | 'high', label: string) => (
    <TextAt
      at={`${at}.${line}`}
      label={label}
      lang={locale}
      value={scale[line]}
      onValue={(text) => write({ ...scale, [line]: text })}
    />
  )
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <div className="sm:col-span-2">{field('name', t('scale-name', { number }))}</div>
      {field('low', t('scale-low'))}
      {field('high', t('scale-high'))}
      <div className="sm:col-span-2">
        <InLetter at={`${at}.bands`} bands={scale.bands} onBands={(bands) => write(withBands(scale, bands))} />
      </div>
    </div>
  )
}

type Bands = Record<Band, string>
const BANDS: readonly Band[] = ['low', 'middle', 'high']
const UNSAID: Bands = { low: '', middle: '', high: '' }

/** [LE11] Without words of its own the letter tells it by those it has. */
function withBands<S extends { bands?: Bands | undefined }>({ bands: _before, ...scale }: S, bands: Bands) {
  return BANDS.some((band) => bands[band] !== '') ? { ...scale, bands } : scale
}

type InLetterProps = { at: string; bands: Bands | undefined; onBands: (bands: Bands) => void }

function InLetter({ at, bands = UNSAID, onBands }: InLetterProps) {
  const t = useTranslations('own-exercises.fields')
  const { locale } = useWriting()
  return (
    <Section title={t('bands')} at={[at]}>
      {BANDS.map((band) => (
        <TextAt
          key={band}
          at={`${at}.${band}`}
          label={t(`band-${band}`)}
          lang={locale}
          value={bands[band]}
          onValue={(text) => onBands({ ...bands, [band]: text })}
        />
      ))}
    </Section>
  )
}
