'use client'
// What a figure shows, in sentences: read out to whoever hears the page, and unfolded by whoever likes to read it.
import { useId, useState } from 'react'

/** `about`: the id of what names the figure, where a page has several. */
type InWordsProps = { label: string; says: readonly string[]; about?: string }

// [RE24] [RS5]
export function InWords({ label, says, about }: InWordsProps) {
  const [open, setOpen] = useState(false)
  const id = useId()
  return (
    <div className="font-sans text-small text-quiet print:hidden">
      <button
        type="button"
        id={`${id}-button`}
        aria-labelledby={about && `${id}-button ${about}`}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
        className="min-h-11 rounded-small underline decoration-1 underline-offset-4 hover:decoration-2"
      >
        {label}
      </button>
      <div id={id} className={open ? 'grid gap-1 pb-2' : 'sr-only'}>
        {says.map((line) => (
          <p key={line} className={open ? '' : 'whitespace-nowrap'}>
            {line}
          </p>
        ))}
      </div>
    </div>
  )
}
