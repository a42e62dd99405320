// Everything one wrote in a couple as a JSON file: docs/my-words-format.md says what it holds.
import { door } from '../../../door.ts'
import { keptAs, toldFrom } from '../../my-words.ts'

export const GET = door({}, async (asking) => {
  const told = await toldFrom(asking)
  return 'refused' in told ? told : keptAs('json', `${JSON.stringify(told.words, null, 2)}\n`)
})
