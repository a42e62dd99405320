// What whoever likes can bring about is told once an hour for each kind of it, however often it comes.
import { HOUR } from '#shared/time.ts'

export function onceAnHour<Kind extends string>(): (what: Kind, tell: () => void) => void {
  const told = new Set<Kind>()
  return (what, tell) => {
    if (told.has(what)) return
    told.add(what)
    setTimeout(() => told.delete(what), HOUR).unref()
    tell()
  }
}
