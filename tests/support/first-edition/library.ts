// The library with exercises as they were in the first edition, while the tests of one file run: what is begun meanwhile carries their scripts.
import { afterAll, beforeAll } from 'vitest'
import { CATALOGUE } from '#shared/exercises/catalogue.ts'
import type { Script } from '#shared/exercises/exercise.ts'

export function beginsInFirstEdition(...scripts: readonly Script[]): void {
  const library = CATALOGUE as Script[]
  const put = (each: Script) => library.splice(indexOf(each), 1, each)
  const indexOf = ({ id }: Script) => library.findIndex((one) => one.id === id)
  let today: Script[] = []
  beforeAll(() => {
    today = [...library]
    scripts.forEach(put)
  })
  afterAll(() => today.forEach(put))
}
