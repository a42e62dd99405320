'use client'
// Puts the letter on paper.
import { Printer } from 'lucide-react'
import { Button } from '#app/ui/button.tsx'

export function PrintButton({ label }: { label: string }) {
  return (
    <Button tone="soft" onClick={() => print()} className="justify-self-start">
      <Printer aria-hidden="true" className="size-5" />
      {label}
    </Button>
  )
}
