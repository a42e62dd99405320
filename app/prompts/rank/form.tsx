'use client'
// Writing what is to be put in order.
import { RANKED } from '#shared/prompts/bounds.ts'
import { Options } from '../form/parts.tsx'
import type { FormProps } from '../forms.tsx'

export function RankForm({ step, prompt }: FormProps<'rank'>) {
  return <Options step={step} ids={prompt.options} bounds={RANKED} />
}
