// How the pages of docs/ become a site: its menus, its search, and nothing that asks another address.
import { defineConfig } from 'vitepress'

const page = (text, link) => ({ text, link })

const ENGLISH = [
  {
    text: 'For people',
    items: [page('What it is', '/'), page('The exercises', '/the-exercises'), page('For whom it is not', '/not-for')],
  },
  {
    text: 'For counsellors',
    items: [page('Hosting a couple', '/counsellors'), page('An exercise as a file', '/exercise-format')],
  },
  {
    text: 'For whoever runs a server',
    items: [
      page('Running it for others', '/deployment'),
      page('Updating, backing up, moving', '/updating'),
      page('Looking after it', '/running'),
      page('How many rooms need how much', '/sizing'),
      page('What was measured', '/measurements'),
    ],
  },
  {
    text: 'For programs',
    items: [
      page('The wire', '/protocol'),
      page('A reflection as a file', '/reflection-format'),
      page('One’s own words as a file', '/my-words-format'),
    ],
  },
  {
    text: 'How it is made',
    items: [
      page('The rules', '/spec'),
      page('Walks through the code', '/walks'),
      page('How an exercise is made', '/exercises'),
      page('The private page', '/private-page'),
      page('Accessibility', '/accessibility'),
    ],
  },
]

const SPANISH = [
  {
    text: 'Para ti',
    items: [
      page('Qué es', '/es/'),
      page('Los ejercicios', '/es/the-exercises'),
      page('Para quién no es', '/es/not-for'),
    ],
  },
]

const inSpanish = {
  button: { buttonText: 'Buscar', buttonAriaLabel: 'Buscar' },
  modal: {
    noResultsText: 'No hay nada con',
    resetButtonTitle: 'Vaciar',
    backButtonTitle: 'Cerrar',
    displayDetails: 'Mostrar más',
    footer: { selectText: 'abrir', navigateText: 'moverse', closeText: 'cerrar' },
  },
}

export default defineConfig({
  srcDir: 'pages',
  outDir: 'dist',
  title: 'Halfway',
  cleanUrls: false,
  appearance: true,
  locales: {
    root: { label: 'English', lang: 'en-GB', themeConfig: { sidebar: ENGLISH } },
    es: {
      label: 'Español',
      lang: 'es',
      themeConfig: {
        sidebar: SPANISH,
        outline: { label: 'En esta página' },
        docFooter: { prev: 'Antes', next: 'Después' },
        sidebarMenuLabel: 'Menú',
        returnToTopLabel: 'Arriba',
        darkModeSwitchLabel: 'Claro u oscuro',
      },
    },
  },
  themeConfig: { search: { provider: 'local', options: { locales: { es: { translations: inSpanish } } } } },
})
