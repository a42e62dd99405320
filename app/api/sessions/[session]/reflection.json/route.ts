// The joint reflection as a JSON file, in the reader's language: docs/reflection-format.md says what it holds.
import { inFile } from '#shared/reflection/written/file.ts'
import { door } from '../../../door.ts'
import { keptAs, letterFrom } from '../../../letter.ts'

export const GET = door({}, async (asking) => {
  const letter = await letterFrom(asking)
  if ('refused' in letter) return letter
  return keptAs('json', letter, `${JSON.stringify(inFile(letter), null, 2)}\n`, asking.zone)
})
