'use client'
// Every form of ours. What is written in it never gets into an address. Until the page's scripts are there its button is shut and
// Enter does nothing, so that nothing is lost.
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
