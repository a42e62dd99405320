// Statements that are prepared once on each connection. Values go and come as text, as Postgres itself writes them.
import type { Instant } from '#shared/time.ts'

type Text = string | null
/** Gives the rows, each with its columns in order. */
export type Prepared = (statement: string, values: readonly Text[]) => Promise<Text[][]>

export const textOf = {
  instant: (at: Instant | null): Text => (at === null ? null : new Date(at).toISOString()),
  bytes: (bytes: Buffer | null): Text => bytes?.toString('base64') ?? null,
}

/** A list of values as Postgres reads one. */
export function listOf(values: readonly Text[]): string {
  return bareListOf(values.map((value) => (value === null ? null : `"${value.replace(/["\\]/g, '\\$&')}"`)))
}

/** The same for values that need no quotes, or have them: of letters, digits and `-.:+/=` alone, or written as JSON twice. */
export function bareListOf(values: readonly Text[]): string {
  return `{${values.map((value) => value ?? 'NULL').join()}}`
}
