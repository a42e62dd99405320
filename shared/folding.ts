// Words as a search sets them side by side: whatever a keyboard makes of quotes, dashes and accents is one and the same.

/** [PR26] */
export function folding(text: string): string {
  return text
    .replace(/[\u2018-\u201B\u2032\u02BC\u02B9\u00B4\u0060]/g, "'")
    .replace(/[\u201C-\u201F\u2033\u00AB\u00BB]/g, '"')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .normalize('NFKD')
    .replace(/[\p{Mn}\u00AD\u200B-\u200D\u2060\uFEFF]/gu, '')
    .toUpperCase()
    .toLowerCase()
}
