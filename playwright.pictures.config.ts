// Takes the pictures of the documentation again: npm run pictures.
import { defineConfig } from '@playwright/test'
import tests from './playwright.config.ts'

export default defineConfig({ ...tests, testMatch: 'pictures.ts', workers: 1 })
