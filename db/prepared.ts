// Statements that are prepared once on each connection. Values go and come as text, as Postgres itself writes them.
import type { Instant } from '#shared/time.ts'

type Text = string | null
/** Gives the rows, each with its columns in order. */
export type Prepared = (statement: string, values: readonly Text[]) => Promise<Text[][]>

export const textOf = {
  instant: (at: Instant | null): Text => (at === null ? null : new Date(at).toISOString()),
  bytes: (bytes: Buffer | null): Text => bytes && `\\x${bytes.toString('hex')}`,
}

/** A list of values as Postgres reads one. */
export function listOf(values: readonly Text[]): string {
  return `{${values.map((value) => (value === null ? 'NULL' : `"${value.replace(/["\\]/g, '\\$&')}"`)).join()}}`
}
