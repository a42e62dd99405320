// What needs a Redis server, which npm does not bring. npm run redis.
import { defineConfig } from 'vitest/config'
import { EACH, REDIS } from './vitest.config.ts'

export default defineConfig({ test: { ...EACH, include: REDIS } })
