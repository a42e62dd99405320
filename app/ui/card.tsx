// A sheet of paper on the table.
import type { ComponentProps } from 'react'

export function Card({ className = '', ...rest }: ComponentProps<'section'>) {
  return (
    <section
      {...rest}
      className={`rounded-card border border-line bg-raised p-[min(1.25rem,5vw)] shadow-rest sm:p-6 ${className}`}
    />
  )
}
