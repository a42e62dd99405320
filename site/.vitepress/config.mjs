// How the pages of docs/ become a site: its menus, its search, and nothing that asks another address.
import { defineConfig } from 'vitepress'
import { readersSize } from '../../scripts/site-pages.mjs'

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

const nothingAt = (title, quote, linkText) => ({ title, quote, linkText, linkLabel: linkText })

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

// [RA4] What the theme hides from eyes alone is hidden from keys too, and its list of languages is as high as its letters.
const ON_PHONES = `
@media (max-width: 959px) { html .VPSidebar:not(.open) { visibility: hidden } }
html .VPNavScreenTranslations:not(.open) { height: auto }
html .VPNavScreenTranslations:not(.open) .list { display: none }
`

export default defineConfig({
  srcDir: 'pages',
  outDir: 'dist',
  title: 'Halfway',
  cleanUrls: false,
  head: [['style', {}, ON_PHONES]],
  vite: { css: { postcss: { plugins: [readersSize] } } },
  appearance: true,
  locales: {
    root: {
      label: 'English',
      lang: 'en-GB',
      themeConfig: {
        sidebar: ENGLISH,
        notFound: nothingAt('There is nothing here', 'The page may have another name by now.', 'To the start'),
      },
    },
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
        lightModeSwitchTitle: 'Con fondo claro',
        darkModeSwitchTitle: 'Con fondo oscuro',
        langMenuLabel: 'Idioma',
        skipToContentLabel: 'Ir al contenido',
        notFound: nothingAt('Aquí no hay nada', 'Quizá la página ya tiene otro nombre.', 'Al inicio'),
      },
    },
  },
  themeConfig: { search: { provider: 'local', options: { locales: { es: { translations: inSpanish } } } } },
})
