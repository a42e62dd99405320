'use client'
// Places to write. Nothing is cut off: too many words are counted and said, and the count shows only near the limit.
import { useTranslations } from 'next-intl'
import { type ChangeEvent, type ComponentProps, type ReactNode, useId } from 'react'
import { useEarlyText } from './early.ts'

type Common = {
  label: ReactNode
  /** Keeps the label for those who hear the page where the prompt above already says it. */
  labelHidden?: boolean
  hint?: ReactNode
  error?: ReactNode
  value: string
  onValue: (value: string) => void
  most?: number
}

type LineProps = Common &
  Omit<ComponentProps<'input'>, 'value' | 'onChange'> & {
    /** Stands inside the box, at its end. */
    end?: ReactNode
  }
type AreaProps = Common & Omit<ComponentProps<'textarea'>, 'value' | 'onChange'>

const BOX =
  'block w-full rounded-control border border-edge bg-raised px-4 py-3 text-ink placeholder:text-quiet transition-colors duration-150 hover:border-ink focus-visible:outline-offset-1 aria-invalid:border-wrong'

/** `framed` puts the label above a box and beneath it what is said of it; `box` is for the box itself. */
function useField<Props extends Common & { id?: string; className?: string }>({
  label,
  labelHidden,
  hint,
  error,
  value,
  onValue,
  most,
  className = '',
  ...rest
}: Props) {
  const own = useId()
  const field = rest.id ?? own
  useEarlyText(field, value, onValue)
  const over = most !== undefined && value.length > most
  const told = [hint && `${field}-hint`, most && `${field}-count`, error && `${field}-error`].filter(Boolean).join(' ')
  const framed = (box: ReactNode) => (
    <div className={`min-w-0 ${className}`}>
      <label htmlFor={field} className={labelHidden ? 'sr-only' : 'mb-1.5 block font-semibold'}>
        {label}
      </label>
      {box}
      <div className="mt-1.5 flex flex-wrap justify-between gap-x-4 text-small text-quiet">
        <div className="min-w-0 flex-1">
          {hint && <p id={`${field}-hint`}>{hint}</p>}
          {error && (
            <p id={`${field}-error`} role="alert" className="font-medium text-wrong">
              {error}
            </p>
          )}
        </div>
        {most !== undefined && <Count id={`${field}-count`} left={most - value.length} most={most} />}
      </div>
    </div>
  )
  const box = {
    dir: 'auto',
    ...rest,
    id: field,
    'aria-describedby': told || undefined,
    'aria-invalid': !!error || over,
    value,
    onChange: ({ target }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => onValue(target.value),
  }
  return { framed, box }
}

function Count({ id, left, most }: { id: string; left: number; most: number }) {
  const t = useTranslations('common.field')
  const near = left <= Math.max(20, Math.round(most * 0.12))
  return (
    <p id={id} role="status" className={`tabular-nums ${left < 0 ? 'font-semibold text-wrong' : ''}`}>
      {near && (left < 0 ? t('over', { count: -left }) : t('left', { count: left }))}
    </p>
  )
}

export function LineField({ end, ...props }: LineProps) {
  const { framed, box } = useField(props)
  return framed(
    <div className="relative">
      <input autoComplete="off" {...box} className={`${BOX} min-h-13 ${end ? 'pe-14' : ''}`} />
      {end && <div className="absolute inset-y-0 end-1 flex items-center">{end}</div>}
    </div>,
  )
}

/** Puts the keyboard where somebody has just asked to write. Give it as a ref: it acts once, when the field comes. */
export function focusAsked(field: HTMLTextAreaElement | null): void {
  field?.focus()
}

export function AreaField(props: AreaProps) {
  const { framed, box } = useField(props)
  return framed(
    <textarea rows={4} {...box} className={`${BOX} field-sizing-content min-h-32 resize-y font-serif text-lead`} />,
  )
}
