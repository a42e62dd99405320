// What a browser says of itself, made coarse before it is kept: which browser on which system, no version and no model.

// The order matters: a browser further down names those above it too.
const BROWSERS: [string, RegExp][] = [
  ['edge', /\bEdg(e|A|iOS)?\//],
  ['opera', /\b(OPR|Opera)\//],
  ['samsung', /\bSamsungBrowser\//],
  ['firefox', /\b(Firefox|FxiOS)\//],
  ['chrome', /(Chrome|CriOS|Chromium)\//],
  ['safari', /\bSafari\//],
]
const SYSTEMS: [string, RegExp][] = [
  ['android', /\bAndroid\b/],
  ['iphone', /\biPhone\b/],
  ['ipad', /\biPad\b/],
  ['windows', /\bWindows\b/],
  ['chromeos', /\bCrOS\b/],
  ['mac', /\bMac(intosh| OS X)\b/],
  ['linux', /\bLinux\b/],
]

/** `browser/system`; null for what is no browser we know on a system we know. */
export function deviceName(userAgent: string | null | undefined): string | null {
  const named = (names: typeof BROWSERS) => names.find(([, says]) => says.test(userAgent ?? ''))?.[0]
  const [browser, system] = [named(BROWSERS), named(SYSTEMS)]
  return browser && system ? `${browser}/${system}` : null
}
