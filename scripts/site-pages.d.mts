// How pages become the site's, as the tests read it.
export function asPage(text: string, folder?: string): string
export function madePages(): Record<string, string>
export function asksElsewhere(file: string, text: string): string[]
export function fixedSizes(file: string, text: string): string[]
export const readersSize: { postcssPlugin: string; Declaration: (said: { prop: string; value: string }) => void }
