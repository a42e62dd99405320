'use client'
// A change that stays folded until somebody looks for it, with its own form and what came of it.
import type { ReactNode } from 'react'
import { Form, Submit } from './form.tsx'
import { Said } from './said.tsx'

type FoldProps = {
  title: string
  submit: string
  onSubmit: () => void
  busy: boolean
  refused: string | null
  done?: ReactNode
  unprinted?: boolean
  /** It is what the page is about. */
  open?: boolean | undefined
  children?: ReactNode
}

export function Fold({ title, submit, onSubmit, busy, refused, done, unprinted, open, children }: FoldProps) {
  return (
    <details open={open} className={`rounded-card border border-line px-5 py-2 ${unprinted ? 'unprinted' : ''}`}>
      <summary className="min-h-11 content-center font-semibold">{title}</summary>
      <Form onSubmit={() => !busy && onSubmit()} className="grid gap-5 pt-2 pb-4">
        {children}
        <div className="grid justify-items-start">
          <Said refused={refused} tone="kept">
            {done}
          </Said>
          <Submit tone="soft" busy={busy}>
            {submit}
          </Submit>
        </div>
      </Form>
    </details>
  )
}
