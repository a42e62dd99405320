// Checks a request's path before anything else reads it. One that leads out of its folder leads nowhere.

/** The address to go on with; null where it leads nowhere. */
export function askedPath(url: string): string | null {
  const [path = '', ...asked] = url.split('?')
  if (!path.startsWith('/') || path.startsWith('//')) return null
  const segments = path.split('/').map(readable)
  // What was encoded twice may be decoded twice.
  if (segments.some((segment) => isOdd(segment) || isOdd(decoded(segment)) || isOdd(decoded(decoded(segment)))))
    return null
  return [segments.join('/'), ...asked].join('?')
}

/** [PR8] A broken escape, or an escaped U+0000, stands for itself. */
function readable(segment: string): string {
  try {
    return decodeURIComponent(segment).includes('\0') ? segment.replaceAll('%', '%25') : segment
  } catch {
    return segment.replaceAll('%', '%25')
  }
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

function isOdd(segment: string): boolean {
  return segment.split('/').some((part) => part === '.' || part === '..') || segment.includes('\\')
}
