// The sample of a joint reflection, played by Mara and Tom from the first answer to the close.
import { describe, expect, test } from 'vitest'
import { theMapOfNeeds } from '#tests/support/first-edition/the-map-of-needs.ts'
import { both, carrying, chosen, evening, filled, guessed, onward, order, saidBack } from './evening.ts'
import { letterOf, readerIn } from './reading.ts'

const MARA = order('told-i-matter', 'trusted', 'held', 'asked-about', 'own-pace', 'own-time')
const TOM = order('trusted', 'own-pace', 'own-time', 'held', 'told-i-matter', 'asked-about')

const mapOfNeeds = evening(
  theMapOfNeeds,
  both('needs', MARA, TOM),
  both(
    'guess',
    guessed(order('told-i-matter', 'trusted', 'held', 'asked-about', 'own-time', 'own-pace')),
    guessed(order('told-i-matter', 'held', 'trusted', 'asked-about', 'own-pace', 'own-time')),
  ),
  onward('guess'),
  both('surprise', chosen('own-pace'), chosen('no-surprise')),
  onward('surprise'),
  both(
    'meaning',
    filled({ need: 'being told I matter', moment: 'you look up when I come in' }),
    filled({ need: 'my own pace', moment: 'ten minutes in the car before I come in' }),
  ),
  onward('meaning'),
  saidBack('say-back', 'first', [['It isn’t more evenings. It’s that I look up when you come in.', 'yes']]),
  saidBack('say-back', 'second', [
    ['You need the car.', 'nearly'],
    ['You put work down out there, so that some of you is left for us.', 'yes'],
  ]),
  onward('say-back'),
  carrying(['meaning'], ['meaning']),
  onward('talk'),
).session

describe('RE Reflection: The map of needs', () => {
  test('[RE23] reads as a letter in English', () => {
    expect(letterOf(mapOfNeeds)).toMatchInlineSnapshot(`
      {
        "differ": [
          "Being told I matter is first for Mara, fifth for Tom. Tom could ask: “When did you last hear it and believe it?”",
          "Going at my own pace is second for Tom, fifth for Mara. Mara could ask: “Where in the week do you feel hurried?”",
          "Time of my own is third for Tom, sixth for Mara.",
        ],
        "guesses": [
          "Mara’s guess at Tom’s order lay close to Mara’s own: drawn with Mara’s map.",
          "Tom’s guess lay close to the order Mara gave.",
          "One thing is left to ask: Mara about pace.",
        ],
        "heard": [
          "Tom said back to Mara: “It isn’t more evenings. It’s that I look up when you come in.” – Mara: that’s it.",
          "Mara said back to Tom: “You put work down out there, so that some of you is left for us.” – Tom: nearly; then, that’s it. You stayed until it fitted.",
        ],
        "meet": [
          "Both of you placed being trusted among your first three.",
        ],
        "own-words": [
          "Mara keeps: “When I say being told I matter, I mean you look up when I come in.”",
          "Tom keeps: “When I say my own pace, I mean ten minutes in the car before I come in.”",
        ],
        "to-talk": [
          "Two minutes each: Mara opens, then Tom.",
          "End with one thing you were glad of in each other.",
        ],
        "what-we-did": [
          "You went through The map of needs, in one sitting.",
        ],
      }
    `)
  })

  test('[RE23] reads as a letter in Spanish, own words as they were written', () => {
    expect(letterOf(mapOfNeeds, [], readerIn('es'))).toMatchInlineSnapshot(`
      {
        "differ": [
          "Que me digan que importo va en primer lugar para Mara y en quinto para Tom. Tom podría preguntar: «¿Cuándo fue la última vez que lo oíste y te lo creíste?»",
          "Ir a mi ritmo va en segundo lugar para Tom y en quinto para Mara. Mara podría preguntar: «¿En qué parte de la semana sientes prisa?»",
          "Un rato para mí va en tercer lugar para Tom y en sexto para Mara.",
        ],
        "guesses": [
          "El orden que Mara imaginó para Tom se parece al de Mara: salió de su propio mapa.",
          "Lo que Tom imaginó quedó cerca del orden que dio Mara.",
          "Queda algo que preguntar: Mara, sobre el ritmo.",
        ],
        "heard": [
          "Tom le repitió a Mara con sus palabras: «It isn’t more evenings. It’s that I look up when you come in.» – Mara: eso es.",
          "Mara le repitió a Tom con sus palabras: «You put work down out there, so that some of you is left for us.» – Tom: casi; y luego, eso es. Seguimos hasta que encajó.",
        ],
        "meet": [
          "En las dos listas va entre lo primero: que confíen en mí.",
        ],
        "own-words": [
          "Mara guarda: «When I say being told I matter, I mean you look up when I come in.»",
          "Tom guarda: «When I say my own pace, I mean ten minutes in the car before I come in.»",
        ],
        "to-talk": [
          "Dos minutos por turno: abre Mara, sigue Tom.",
          "Para terminar, cada cual dice una cosa de la otra persona que le haya alegrado.",
        ],
        "what-we-did": [
          "Se recorrió El mapa de lo que necesito, de una sentada.",
        ],
      }
    `)
  })
})
