'use client'
// The name somebody wants to be called by. Asked for after it is clear what for; anything that can be read is a name.
import { isSeen, plainLine } from '#shared/name.ts'
import { LineField } from './field.tsx'
import { useChecked } from './given.ts'

const NAME_MOST = 40

/** `first`: what stands there before anything is written. */
export function useName(first = '') {
  const line = useChecked((value) => (isSeen(plainLine(value)) && value.length <= NAME_MOST ? null : 'missing'), first)
  return { ...line, trimmed: plainLine(line.value) }
}

type NameFieldProps = { name: ReturnType<typeof useName>; label: string; hint: string; missing: string }

export function NameField({ name, label, hint, missing }: NameFieldProps) {
  return (
    <LineField
      {...name.field}
      label={label}
      hint={hint}
      error={name.wrong && missing}
      most={NAME_MOST}
      autoComplete="given-name"
      autoCapitalize="words"
      spellCheck={false}
      enterKeyHint="go"
      required
    />
  )
}
