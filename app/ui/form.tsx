'use client'
// The one form there is. What is written in it never stands in an address, and it is shut until the page works: then Enter and the
// button do nothing, and nothing that stands in a field is lost.
import type { ComponentProps, FormEvent, ReactNode } from 'react'
import { Button } from './button.tsx'
import { useInBrowser } from './time-text.tsx'

type FormProps = { onSubmit: () => void; className: string; children: ReactNode }

export function Form({ onSubmit, ...rest }: FormProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSubmit()
  }
  return <form {...rest} onSubmit={submit} method="post" noValidate />
}

/** [PA3] A form whose button is shut is not sent by Enter either. */
export function Submit({ disabled, className = '', ...rest }: Omit<ComponentProps<typeof Button>, 'type'>) {
  const works = useInBrowser()
  const look = works ? className : `${className} cursor-progress disabled:opacity-100!`
  return <Button {...rest} type="submit" disabled={disabled || !works} className={look} />
}
