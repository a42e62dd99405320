// A browser's storage as it behaves when there is little room in it, or none.

/** A browser's storage with room for so many characters; `sealed` takes nothing and lets go of nothing. */
export function shelf(
  room: number,
  { sealed = false, before = {} }: { sealed?: boolean; before?: object } = {},
): Storage {
  const kept = Object.create(
    {
      getItem: (name: string) => (Object.hasOwn(kept, name) ? kept[name] : null),
      setItem: (name: string, text: string) => {
        const others = Object.keys(kept).filter((each) => each !== name)
        const taken = others.reduce((sum, each) => sum + each.length + kept[each].length, 0)
        if (sealed || taken + name.length + text.length > room) throw new DOMException('', 'QuotaExceededError')
        kept[name] = text
      },
      removeItem: (name: string) => {
        if (sealed) throw new DOMException('', 'SecurityError')
        delete kept[name]
      },
    },
    {},
  )
  return Object.assign(kept, before)
}
