// Plays all twelve exercises in two browsers each: npm run exercises.
import { defineConfig } from '@playwright/test'
import tests from './playwright.config.ts'

export default defineConfig({ ...tests, testMatch: 'exercises.test.ts', grepInvert: [] })
