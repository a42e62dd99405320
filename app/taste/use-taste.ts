'use client'
// A rehearsal of two in which the second plays by itself, a little after one's own hand. Nothing of it outlives the page.
import { useEffect, useState } from 'react'
import { act, type Names, openRehearsal, playOnce, type Voice } from '#app/rehearsal/rehearsal.ts'
import type { Command } from '#shared/session/commands.ts'
import type { RefusalCode } from '#shared/session/refusal.ts'
import { taste } from './script.ts'

// As long as somebody takes to put down a pen.
const AFTER = 1_400
// Which way the partner's mind is made up: on the scale, a six.
const MIND = 6

export function useTaste(names: Names, voice: Voice) {
  const [live, setLive] = useState(() => openRehearsal(taste, names, Date.now(), false))
  const [refused, setRefused] = useState<RefusalCode | null>(null)
  const next = playOnce(live, 'second', voice, MIND, Date.now())
  useEffect(() => {
    if (!next) return
    const soon = setTimeout(() => setLive(next), AFTER)
    return () => clearTimeout(soon)
  })
  return {
    live,
    refused,
    calm: () => setRefused(null),
    send: (command: Command) => {
      const after = act(live, 'first', command, Date.now())
      if (typeof after === 'string') return setRefused(after)
      setRefused(null)
      setLive(after)
    },
  }
}
