// [RA3] What a page draws that finds nothing, and says so to whoever asked for it. Next draws its page for that beside every other.
import { getRuntime } from '#server/runtime.ts'
import NotFound from './not-found.tsx'

export function NothingFound() {
  getRuntime().sayNothingFound()
  return <NotFound />
}
