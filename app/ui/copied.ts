'use client'
// Puts a text on the clipboard, also over plain http, where browsers offer no clipboard: then the selection is copied.
import { useState } from 'react'

export type Copying = 'untouched' | 'copied' | 'select'

function copySelection(text: string): boolean {
  const area = document.createElement('textarea')
  area.value = text
  area.setAttribute('readonly', '')
  area.style.cssText = 'position:fixed;inset-block-start:0;opacity:0'
  document.body.append(area)
  area.select()
  const done = document.execCommand('copy')
  area.remove()
  return done
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copySelection(text)
  }
}

/** `select`: nothing worked, and the text has to be selected by hand. */
export function useCopy(): [Copying, (text: string) => Promise<void>] {
  const [copying, setCopying] = useState<Copying>('untouched')
  return [copying, async (text) => setCopying((await copy(text)) ? 'copied' : 'select')]
}
