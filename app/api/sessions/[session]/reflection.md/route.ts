// The joint reflection as a Markdown file, in the reader's language.
import { inMarkdown } from '#shared/reflection/written/markdown.ts'
import { door } from '../../../door.ts'
import { keptAs, letterFrom } from '../../../letter.ts'

export const GET = door({}, async (asking) => {
  const letter = await letterFrom(asking)
  return 'refused' in letter ? letter : keptAs('md', letter, inMarkdown(letter.title, letter.paragraphs), asking.zone)
})
