/** The path of a Chromium's binary, or null with a line that says what is missing. As root on Debian it installs one. */
export function findChromium(): Promise<string | null>
