// Everything one wrote in a couple as a Markdown file, to be read.
import { myWordsInMarkdown } from '#shared/leaving/markdown.ts'
import { door } from '../../../door.ts'
import { keptAs, toldFrom } from '../../my-words.ts'

export const GET = door({}, async (asking) => {
  const told = await toldFrom(asking)
  return 'refused' in told ? told : keptAs('md', myWordsInMarkdown(told.words, told.telling))
})
