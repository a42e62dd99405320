// What needs a Redis server, HAProxy or nginx, which npm does not bring. npm run neighbours.
import { defineConfig } from 'vitest/config'
import { EACH, NEIGHBOURS } from './vitest.config.ts'

export default defineConfig({ test: { ...EACH, include: NEIGHBOURS } })
