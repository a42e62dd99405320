// Which version of an exercise is asked for after the question mark.

/** What is no version is one that nobody has. */
export function versionAsked(asked: URLSearchParams): number | undefined {
  const version = asked.get('version')
  if (version === null) return undefined
  return /^\d{1,5}$/.test(version) ? Number(version) : 0
}
