// Everything that acts when pressed. `main` appears once on a screen; a busy button keeps its place and its focus. Its words are few [WO14].
import Link from 'next/link'
import type { ComponentProps, MouseEvent } from 'react'

type Tone = 'main' | 'soft' | 'plain' | 'grave'

const BASE =
  'inline-flex items-center justify-center gap-2.5 text-center font-semibold leading-snug transition-[background-color,border-color,color,opacity] duration-150 select-none disabled:opacity-45 aria-disabled:opacity-60 aria-disabled:cursor-default [&_svg]:shrink-0'

const TONES: Record<Tone, string> = {
  main: 'min-h-13 rounded-control bg-accent px-[min(1.5rem,5vw)] py-3 text-on-accent hover:bg-accent-strong',
  soft: 'min-h-12 rounded-control border border-edge bg-raised px-[min(1.25rem,4.5vw)] py-2.5 text-ink hover:border-ink',
  plain: 'min-h-11 rounded-small px-3 py-2 text-accent underline decoration-1 underline-offset-4 hover:decoration-2',
  grave: 'min-h-12 rounded-control border border-wrong px-[min(1.25rem,4.5vw)] py-2.5 text-wrong hover:bg-wrong-wash',
}

export function buttonLook(tone: Tone = 'main', extra = '') {
  return `${BASE} ${TONES[tone]} ${extra}`
}

type ButtonProps = ComponentProps<'button'> & { tone?: Tone; busy?: boolean }

export function Button({ tone, busy = false, className, type = 'button', onClick, ...rest }: ButtonProps) {
  // A disabled button drops the keyboard's place, so a busy one only stops acting.
  const press = (event: MouseEvent<HTMLButtonElement>) => (busy ? event.preventDefault() : onClick?.(event))
  return (
    <button
      {...rest}
      type={type}
      onClick={press}
      aria-disabled={busy || undefined}
      className={buttonLook(tone, className)}
    />
  )
}

type ButtonLinkProps = ComponentProps<typeof Link> & { tone?: Tone }

export function ButtonLink({ tone, className, ...rest }: ButtonLinkProps) {
  return <Link {...rest} className={buttonLook(tone, className)} />
}

type IconButtonProps = Omit<ComponentProps<'button'>, 'aria-label'> & { label: string }

export function IconButton({ label, className = '', type = 'button', ...rest }: IconButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      aria-label={label}
      title={label}
      className={`inline-grid size-11 place-items-center rounded-small text-quiet transition-colors duration-150 hover:bg-sunken hover:text-ink disabled:opacity-40 ${className}`}
    />
  )
}
