'use client'
// Looks at several fields at once, each saying what is the matter with it; the first of them that has something gets the focus.

export function allGiven(...fields: readonly { given: () => boolean }[]): boolean {
  return [...fields]
    .reverse()
    .map((field) => field.given())
    .every(Boolean)
}
