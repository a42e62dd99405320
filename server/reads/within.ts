// How a page reads what a scope allows: it is refused what is not its reader's, like what does not exist.
import { isRefusal, type Refusal, refuse } from '#shared/session/refusal.ts'

export async function within<Scope extends object, Read>(
  asked: Promise<Scope | Refusal | null>,
  read: (scope: Scope) => Promise<Read> | Read,
): Promise<Read | Refusal> {
  const scope = await asked
  if (scope === null) return refuse('not-found')
  return isRefusal(scope) ? scope : read(scope)
}
