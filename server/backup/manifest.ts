// What a backup says of itself, in the first file of its archive. It holds no key and no word.
import { z } from 'zod'
import { CannotStart } from '#db/cannot-start.ts'

/** Of how a backup is put together. A newer one is not read. */
const FORMAT = 1

const Table = z.strictObject({
  name: z.string().regex(/^[a-z_]+$/),
  rows: z.number().int().min(0),
  sha256: z.hash('sha256'),
})

const Manifest = z.strictObject({
  format: z.literal(FORMAT),
  product: z.string(),
  /** The last that the database had come to. */
  migration: z.strictObject({ when: z.number().int(), tag: z.string() }),
  madeAt: z.iso.datetime(),
  /** By what name the key goes that opens it. */
  key: z.string(),
  /** Each after all that it refers to. */
  tables: z.array(Table),
  /** [BK7] Of each session a keyed hash of what every seat is shown of it; null for one that does not open. */
  views: z.record(z.string(), z.string().nullable()),
})
export type Manifest = z.infer<typeof Manifest>

export const madeBy = (made: Omit<Manifest, 'format'>): Manifest => ({ format: FORMAT, ...made })

/** Throws CannotStart on what is none, or a newer one. */
export function readManifest(text: string): Manifest {
  const parsed = parsedOrNull(text)
  const { format } = z.object({ format: z.number() }).safeParse(parsed).data ?? {}
  if (format && format > FORMAT) {
    throw new CannotStart('This backup was made by a newer version of Halfway. Restore it with that one.')
  }
  const { data } = Manifest.safeParse(parsed)
  if (!data) throw new CannotStart('This file is not a backup of Halfway, or it is damaged.')
  return data
}

function parsedOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

export function countsIn({ tables }: Pick<Manifest, 'tables'>): Record<string, number> {
  return Object.fromEntries(tables.map(({ name, rows }) => [name, rows]))
}
