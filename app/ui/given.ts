'use client'
// Lines that must hold something that fits before their form is sent. Each says what is the matter with it.
import { useRef, useState } from 'react'

/** One such line. `judge`: what is the matter with it, or null. `first`: what it begins with. `field` is for the LineField that shows it. */
export function useChecked<W extends string>(judge: (value: string) => W | null, first = '') {
  const [value, setValue] = useState(first)
  const [wrong, setWrong] = useState<W | null>(null)
  const ref = useRef<HTMLInputElement>(null)
  const onValue = (next: string) => {
    setValue(next)
    setWrong(null)
  }
  /** False, with the field saying why and in focus, when it cannot be sent. */
  const given = () => {
    const found = judge(value)
    setWrong(found)
    if (found) ref.current?.focus()
    return found === null
  }
  return { value, wrong, given, clear: () => setValue(''), field: { ref, value, onValue } }
}

/** Looks at all of them; the first that something is the matter with is in focus then. */
export function allGiven(...lines: readonly { given: () => boolean }[]): boolean {
  return [...lines]
    .reverse()
    .map((line) => line.given())
    .every(Boolean)
}
