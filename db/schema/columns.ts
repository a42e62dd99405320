// Column kinds that both databases agree on: instants as whole milliseconds, sealed bytes as Buffers.
import { customType } from 'drizzle-orm/pg-core'
import type { SelectResultFields } from 'drizzle-orm/query-builders/select.types'
import type { Instant } from '#shared/time.ts'

/** timestamptz in the database, milliseconds in code. */
export const instant = customType<{ data: Instant; driverData: string }>({
  dataType: () => 'timestamp (3) with time zone',
  toDriver: (at) => new Date(at).toISOString(),
  fromDriver: (at) => new Date(at).getTime(),
})

// PGlite answers with Uint8Array, postgres.js with Buffer. [DU35] The migration that makes one sets its statistics to 0.
export const bytes = customType<{ data: Buffer; driverData: Uint8Array }>({
  dataType: () => 'bytea',
  fromDriver: (sealed) => Buffer.from(sealed),
})

/** What a query gives for each row that selects these columns, and none of a table that may be missing. */
export type RowOf<Columns> = SelectResultFields<Columns>
