// What `npm run house` measures, as its test reads it.
type House = {
  files: number
  lines: number
  folders: number
  longestFile: number
  longestFunction: number
  longFunctions: { at: string; lines: number }[]
  /** By kind: the files that name it outside its own two places. */
  kindsElsewhere: Record<string, string[]>
  /** By name: how often it is exported. */
  typesTwice: Record<string, number>
  unmarkedRules: string[]
}
export function measureHouse(): House
