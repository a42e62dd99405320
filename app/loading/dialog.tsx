'use client'
// [FS4] A question in front of the page, whose frame comes to the device once one is asked or nothing else is done.
import { type ComponentProps, useState } from 'react'
import type { Dialog as Framed } from '#app/ui/dialog.tsx'
import { piece } from './piece.tsx'

const Frame = piece(
  () => import('#app/ui/dialog.tsx').then((file) => file.Dialog),
  () => null,
)

export function Dialog(props: ComponentProps<typeof Framed>) {
  const [asked, setAsked] = useState(props.open)
  if (props.open && !asked) setAsked(true)
  return asked && <Frame {...props} />
}
