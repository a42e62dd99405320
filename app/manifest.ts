// [OL8] What a phone shows when the page is put on its home screen: the name and nothing more.
import type { MetadataRoute } from 'next'

export default function manifest(): MetadataRoute.Manifest {
  return {
    id: '/',
    name: 'Halfway',
    short_name: 'Halfway',
    start_url: '/',
    scope: '/',
    display: 'standalone',
    background_color: '#f7f1e6',
    theme_color: '#f7f1e6',
    icons: [
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/icons/192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icons/512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  }
}
