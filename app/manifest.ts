// What a phone shows when the page is put on its home screen: the name and nothing more.
import type { MetadataRoute } from 'next'

export default function manifest(): MetadataRoute.Manifest {
  return {
    name: 'Halfway',
    short_name: 'Halfway',
    start_url: '/',
    display: 'standalone',
    background_color: '#f7f1e6',
    theme_color: '#f7f1e6',
    icons: [{ src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' }],
  }
}
