// Where drizzle-kit finds the tables and puts the migrations it writes. The server applies them; this never does.
import { defineConfig } from 'drizzle-kit'

export default defineConfig({
  dialect: 'postgresql',
  schema: './db/schema',
  out: './db/migrations',
  casing: 'snake_case',
})
