'use client'
// Lets the browser hold what a page needs to stand without a line, once nothing else is done. There is no worker where a page is not secure.
import { useEffect } from 'react'
import { whenIdle } from './holding.ts'

export function HoldShell() {
  useEffect(() => whenIdle(() => void navigator.serviceWorker?.register('/worker.js').catch(() => undefined)), [])
  return null
}
