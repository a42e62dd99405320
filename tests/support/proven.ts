// A scope that is there, for tests which know that somebody is let in.

export function proven<Scope>(scope: Scope | null): Scope {
  if (!scope) throw new Error('not let in')
  return scope
}
