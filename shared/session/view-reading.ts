// What is read from a view, by pages and by doors.
import type { Response } from './commands.ts'
import type { StepView, View } from './view-shape.ts'

/** The own words of an answer to a wish; a yes has none. */
export function answerWords(response: Response): string {
  if (response.says === 'yes') return ''
  return response.says === 'later' ? response.when : (response.text ?? '')
}

/** The talk at the end, over what this session has come to. */
export function isClosingTalk({ index, count, frame, part }: StepView): boolean {
  return (index === count - 1 || frame === 'close') && part.kind === 'clock' && part.prompt.kind === 'talk'
}

/** [RE4] Whether entries may be told by their numbers: not while these would count what the other has given and not opened. */
export function mayNameEntries({ at }: View): boolean {
  return at.phase === 'closed' || at.phase === 'through' || (at.phase === 'step' && isClosingTalk(at.step))
}
