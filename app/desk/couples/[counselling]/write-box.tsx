'use client'
// Where a counsellor writes a note, or to both: kept on the device until the server has it, and empty again then.
import { useState } from 'react'
import { useChange } from '#app/asking/use-change.ts'
import { OtherKept, useKeptText } from '#app/on-device/kept-text.tsx'
import { OnlyInPage } from '#app/on-device/only-in-page.tsx'
import { Button } from '#app/ui/button.tsx'
import { AreaField } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { isWritten } from '#shared/text.ts'

type WriteBoxProps = {
  /** The door that takes it. */
  at: `/api/desk/couples/${string}/${'notes' | 'follow-ups'}`
  most: number
  label: string
  submit: string
  /** Said once it is taken. */
  done: string
}

export function WriteBox({ at, most, label, submit, done }: WriteBoxProps) {
  const door = useChange()
  const kept = useKeptText(at)
  const text = kept.text ?? ''
  const [taken, setTaken] = useState(false)
  const give = async () => {
    if (!isWritten(text, most) || !(await door.change(at, { text }))) return
    kept.done(text)
    setTaken(true)
  }
  const write = (next: string) => {
    kept.write(next)
    setTaken(false)
  }
  return (
    <div>
      <AreaField label={label} value={text} onValue={write} most={most} rows={3} />
      <OnlyInPage className="mb-3" />
      <OtherKept kept={kept} />
      <Button tone="soft" busy={door.busy} onClick={give} className="mt-1">
        {submit}
      </Button>
      <Notice tone="kept" className="mt-3">
        {taken && done}
      </Notice>
      <Notice tone="wrong" className="mt-3">
        {door.refused}
      </Notice>
    </div>
  )
}
