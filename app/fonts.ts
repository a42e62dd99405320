// The two faces, served by us: Newsreader for prompts and people's own words, Figtree for controls. Never fetched from elsewhere.
import localFont from 'next/font/local'

// [FS3] These two are read first. A cut of its own name is fetched only by a page that shows it.
const newsreader = localFont({
  src: '../node_modules/@fontsource/newsreader/files/newsreader-latin-400-normal.woff2',
  weight: '400',
  variable: '--newsreader',
  display: 'swap',
  adjustFontFallback: 'Times New Roman',
})

const figtree = localFont({
  src: '../node_modules/@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2',
  weight: '300 900',
  variable: '--figtree',
  display: 'swap',
  adjustFontFallback: 'Arial',
})

const slanted = localFont({
  src: '../node_modules/@fontsource/newsreader/files/newsreader-latin-400-italic.woff2',
  weight: '400',
  style: 'italic',
  variable: '--newsreader-slanted',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
})

const strong = localFont({
  src: '../node_modules/@fontsource/newsreader/files/newsreader-latin-600-normal.woff2',
  weight: '600',
  variable: '--newsreader-strong',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
})

const newsreaderExt = localFont({
  src: [
    {
      path: '../node_modules/@fontsource/newsreader/files/newsreader-latin-ext-400-normal.woff2',
      weight: '400',
      style: 'normal',
    },
    {
      path: '../node_modules/@fontsource/newsreader/files/newsreader-latin-ext-400-italic.woff2',
      weight: '400',
      style: 'italic',
    },
  ],
  variable: '--newsreader-ext',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: 'unicode-range', value: 'U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+1E00-1E9F, U+1EF2-1EFF' }],
})

const figtreeExt = localFont({
  src: '../node_modules/@fontsource-variable/figtree/files/figtree-latin-ext-wght-normal.woff2',
  weight: '300 900',
  variable: '--figtree-ext',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: 'unicode-range', value: 'U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+1E00-1E9F, U+1EF2-1EFF' }],
})

export const faces = [newsreader, figtree, slanted, strong, newsreaderExt, figtreeExt]
  .map((face) => face.variable)
  .join(' ')
