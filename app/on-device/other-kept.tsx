'use client'
// Beneath a field outside a room: asks about what another tab keeps for it.
import type { KeptText } from './kept-text.ts'
import { OtherWords } from './other-words.tsx'

export function OtherKept({ kept: { other, useOther, letOtherGo } }: { kept: KeptText }) {
  return <OtherWords other={other} onUse={useOther} onLetGo={letOtherGo} />
}
