'use client'
// Asks about words that another tab keeps for something on this screen.
import { OtherWords, useOther } from '#app/on-device/other-words.tsx'
import { useReading } from '../screen.tsx'
import { useSlots } from '../slots.tsx'

/** Words for a break are asked about in its own sheet alone. */
const BREAK = 'break'

export function OtherDrafts({ ofBreak = false }: { ofBreak?: boolean }) {
  const { drafts } = useReading()
  const slots = useSlots().filter(({ name }) => (name === BREAK) === ofBreak)
  const found = useOther(() => {
    for (const { name, fits, given } of slots) {
      const other = drafts.others(name, given).find(({ draft }) => fits(draft))
      if (other) return { name, other }
    }
    return null
  })
  const use = () => found && slots.find(({ name }) => name === found.name)?.use(found.other)
  const letGo = () => found && drafts.letGo(found.name, found.other)
  return <OtherWords other={found?.other ?? null} onUse={() => use()} onLetGo={() => letGo()} />
}
