// The table of blocks: none of them comes to a counsellor by an oversight.
import { describe, expect, test } from 'vitest'
import { BLOCK_NAMES, BLOCKS, type BlockEntry, type BlockName } from '#shared/reflection/blocks/blocks.ts'
import { type Consents, forCounsellor } from '#shared/reflection/for-counsellor.ts'
import { reflect } from '#shared/reflection/reflect.ts'
import type { Session } from '#shared/session/session.ts'
import { COUPLES } from './samples/couples.ts'

const BOTH = { reachesBackTo: null, openedSince: null }
const NONE: Consents = { pastReflections: null, agreements: null }

const closed = (session: Session): Session => ({ ...session, closedAt: session.closedAt ?? session.openedAt })

// @ts-expect-error Without a word about the counsellor it is no block.
const unsaid: BlockEntry = { write: {}, walked: true, said: true, figures: [] }

describe('CO Blocks and the counsellor', () => {
  test('[CO35] carried words, the talk, and that more was said are nobody else’s; a block says by which consent it is read', () => {
    const theirs = BLOCK_NAMES.filter((block) => BLOCKS[block].counsellor === 'never')
    expect(theirs).toEqual(['own-words', 'to-talk', 'glad', 'not-in-here'])
    expect(unsaid.counsellor).toBeUndefined()
  })

  test.each(Object.entries(COUPLES))('[CO36] the %s couple: each block by its own consent', (_, couple) => {
    const [session, others] = [closed(couple.session), couple.others.map(closed)]
    const written = reflect(session, others).blocks.map(({ block }) => block)
    const shown = (consents: Consents): BlockName[] =>
      (forCounsellor(session, others, consents)?.blocks ?? []).map(({ block }) => block)
    const by = (counsellor: BlockEntry['counsellor']) =>
      written.filter((block) => BLOCKS[block].counsellor === counsellor)
    expect(by('never')).not.toEqual([])
    expect(shown(NONE)).toEqual([])
    expect(shown({ ...NONE, pastReflections: BOTH })).toEqual(by('past-reflections'))
    expect(shown({ ...NONE, agreements: BOTH })).toEqual(by('agreements'))
    expect(shown({ pastReflections: BOTH, agreements: BOTH })).toEqual(
      written.filter((block) => BLOCKS[block].counsellor !== 'never'),
    )
  })
})
