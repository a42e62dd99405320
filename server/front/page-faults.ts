// Next prints what a page threw, its sentence with it, and a database's sentence may hold what somebody wrote. Here only ids and places go on.
import { describeFault, type Journal } from '../ops/journal.ts'

const printer = globalThis.console

/** Takes the place of `console.error` for the whole process; gives what puts it back. */
export function noteInsteadOfPrinting(journal: Journal): () => void {
  const printed = printer.error
  // [PR7]
  printer.error = (...said: unknown[]) => {
    const fault = said.find((one) => one instanceof Error)
    // The number that the person sees.
    const digest = fault && 'digest' in fault ? String(fault.digest) : null
    journal.error({ fault: digest, ...(fault && describeFault(fault)) }, 'page-fault')
  }
  return () => {
    printer.error = printed
  }
}
