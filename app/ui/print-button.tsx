'use client'
// Puts the page on paper.
import { Printer } from 'lucide-react'
import { Button } from './button.tsx'

export function PrintButton({ label, className }: { label: string; className?: string }) {
  return (
    <Button tone="soft" onClick={() => print()} className={className}>
      <Printer aria-hidden="true" className="size-5" />
      {label}
    </Button>
  )
}
