// The kills that take long: in the middle of a deletion, and while a guest's rooms are brought along. npm run kills.
import { defineConfig } from 'vitest/config'
import { EACH, KILLS } from './vitest.config.ts'

export default defineConfig({ test: { ...EACH, include: KILLS } })
