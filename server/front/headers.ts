// What every answer tells the browser: run only our own code, show us in no frame, keep no page, tell nobody where you came from.

/** `dev`: the development server evaluates code and writes styles into the page; nothing else is loosened. */
export function contentPolicy({ nonce, dev }: { nonce: string; dev: boolean }): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ''}`,
    dev ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    // Positioned parts and server rendering write style attributes.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

const OFF = ['camera', 'microphone', 'geolocation', 'payment', 'usb', 'browsing-topics', 'display-capture']

// [PR9]
export const ALWAYS: Readonly<Record<string, string>> = {
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'x-robots-tag': 'noindex, nofollow',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': OFF.map((feature) => `${feature}=()`).join(', '),
}

/** Only files whose names change with their contents may be kept. */
export function mayBeKept(path: string): boolean {
  return path.startsWith('/_next/static/')
}
