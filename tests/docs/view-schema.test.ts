// The published shape of a view is the one that views have. Those of every exercise in every way of being there are looked at where two
// people play them over sockets.
import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { fromJSONSchema } from 'zod'
import { viewSchema } from '#server/doors/view-schema.ts'
import { EVER } from '#shared/exercises/catalogue.ts'
import { Mode } from '#shared/session/commands.ts'
import type { Live } from '#shared/session/live.ts'
import { PARTNER_SEATS } from '#shared/session/seat.ts'
import { View } from '#shared/session/view-shape.ts'
import { opened } from '#tests/support/given.ts'
import { walkHosted } from '#tests/support/hosted.ts'
import { walk } from '#tests/support/rehearsal.ts'

const SCHEMA = 'docs/view.schema.json'

test('[FC1] the published shape of a view is made of what views are made of: npm run protocol writes it anew', async () => {
  const input = JSON.stringify(viewSchema(), null, 2)
  const command = ['format', `--stdin-file-path=${SCHEMA}`]
  const set = execFileSync('node_modules/.bin/biome', command, { input, encoding: 'utf8' })
  await expect(set).toMatchFileSnapshot(`../../${SCHEMA}`)
})

test('[FC1] every view of a walk fits it, with a counsellor there too, and none that has anything more', () => {
  const published = fromJSONSchema(JSON.parse(JSON.stringify(viewSchema())))
  const seen = new Set<string>()
  const astray = new Set<string>()
  const look = (_: unknown, { seen: shown }: Pick<Live, 'seen'>) => {
    for (const seat of PARTNER_SEATS) {
      const view = JSON.parse(JSON.stringify(shown[seat].view)) as View
      const { error } = View.safeParse(view)
      if (error) astray.add(`${view.exercise.id}: ${error.message}`)
      const { at } = view
      const kind = at.phase === 'step' ? [at.step.part.kind, Object.keys(at.step)].join() : at.phase
      if (seen.has(kind)) continue
      seen.add(kind)
      const tried = [view, { ...view, more: 1 }, { ...view, at: { ...at, more: 1 } }]
      expect(tried.map((each) => published.safeParse(each).success)).toEqual([true, false, false])
    }
  }
  for (const [seed, script] of EVER.entries()) walk(script, seed, look, Mode.options[seed % Mode.options.length])
  for (const [seed, script] of EVER.slice(0, 2).entries()) walkHosted(opened({ script }), seed, look)
  expect([...astray]).toEqual([])
  const kinds = new Set([...seen].map((kind) => kind.split(',')[0]))
  for (const kind of [
    'lobby',
    'break',
    'closed',
    'alone',
    'kept',
    'answer',
    'opened',
    'mirror',
    'offer',
    'agree',
    'clock',
  ])
    expect(kinds).toContain(kind)
})
