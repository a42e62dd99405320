// How little and how much there may be of something in a prompt: for its shape, and for the form it is written in.
import * as z from 'zod/mini'
import { Id } from '#shared/id.ts'

export type Bounds = { readonly least: number; readonly most: number }

export function wholeWithin({ least, most }: Bounds) {
  return z.int().check(z.gte(least), z.lte(most))
}

export function idsWithin({ least, most }: Bounds) {
  return z.array(Id).check(z.minLength(least), z.maxLength(most))
}

/** Whether these are some of those, each once. */
export function isSubset(some: readonly string[], all: readonly string[]): boolean {
  return new Set(some).size === some.length && some.every((one) => all.includes(one))
}

/** Whether these are those, in any order. */
export function isSame(some: readonly string[], all: readonly string[]): boolean {
  return some.length === all.length && isSubset(some, all)
}
