// Plays all twelve exercises in two browsers each, and what else takes long there: npm run exercises.
import { defineConfig } from '@playwright/test'
import tests from './playwright.config.ts'

export default defineConfig({ ...tests, grep: /@long|two people do/, grepInvert: [] })
