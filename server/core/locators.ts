// The public words that find a spoken code: short, unlike each other, easily said on the telephone and typed without accents.
import { randomInt } from 'node:crypto'
import type { Locale } from '#shared/locale.ts'

const ENGLISH = `
acorn amber anchor apple apron arrow autumn badge baker banjo barley basket beach beaver bench berry blanket boat bottle
branch bread bridge bronze brook brush bucket butter button cabin cactus camel camera candle canoe canyon carrot castle
cedar cello chalk cherry chess chimney cider circle cliff clock cloud clover cobalt comet compass copper coral cotton
cradle crane cricket crystal curtain daisy dancer desert dolphin donkey dragon drum eagle easel echo elbow ember engine
falcon feather fiddle finch flute forest fossil fountain fox garden garlic ginger giraffe glacier globe goose grape gravel
guitar hammer harbour harvest hazel hedge heron honey hornet igloo indigo island ivory jacket jasmine jigsaw juniper kettle
kitten koala ladder lagoon lantern lemon lentil lily linen lizard lobster lotus magnet mango maple marble meadow melon
mirror mitten monkey mosaic mountain muffin mustard needle nickel nutmeg oasis ocean olive onion orange orbit orchard otter
oyster paddle panda paper parade parrot pasta peach peanut pebble pelican pencil penguin pepper piano pillow pilot pine
planet plum pocket pony poppy potato prairie pumpkin puzzle quartz quill rabbit raccoon radish raven ribbon river robin
rocket rooster saddle saffron salmon sandal scarf shadow silver spider spoon squirrel stable sunset swallow table temple
thunder tiger timber tomato trumpet tulip tunnel turtle valley velvet violin walnut walrus whistle willow window winter
wizard yellow zebra
`
const SPANISH = `
abeja abrigo aceite aguja alba aldea almendra amapola ancla anillo arado arena armario arroz avena azul bahia baile balcon
ballena banco barca barro bosque botella boton brisa bronce brujula cabra cacao cadena caja calle camello camino campana
canasta cangrejo canela carbon carta casa castillo cebolla cedro cereza cesta ciervo cigarra ciruela ciudad clavel cobre
cocina cometa concha conejo copa coral corcho cordero cristal cuaderno cuchara cueva dado delfin diente dragon durazno
eco elefante encina ensalada escoba espejo espiga estrella farol fideo flauta flor foca fresa fuente gallo ganso gato
gaviota girasol gorrion granada granja grillo guante guitarra hacha harina hebra helado hierba higo hoja hormiga horno
hueso humo iglesia iman isla jabon jardin jarra jazmin jirafa joya laguna lampara laurel lechuga lente leon libro limon
lince linterna llave lluvia lobo loro luna madera maleta mango manta manzana mapa marfil mariposa marmol mesa miel mina
molino moneda montana mora muralla naranja nido nieve nogal nube oasis oliva onda oro oso otono oveja paja paloma pan
panal papel pato pera perla pesca piano piedra pincel pino piscina planeta plata playa pluma pomelo pozo prado puente
puerta queso radio rama rana raqueta red reloj remo rio roble rosa rueda sal salmon sandia sapo selva sierra silla sol
sombra sopa tambor taza teatro tejado templo tiza tomate torre toro tortuga trigo trineo trompeta tulipan uva vaca valle
vapor vela ventana verano viento violin yegua zapato zorro
`

export const LOCATORS: Record<Locale, readonly string[]> = { en: listed(ENGLISH), es: listed(SPANISH) }

const WORDS_TRIED = 40

/** A word in the language of whoever will say it, for which `keep` finds that no other code has it. Null where all that were tried are taken. */
export async function freeLocator(locale: Locale, keep: (word: string) => Promise<boolean>): Promise<string | null> {
  const words = LOCATORS[locale]
  for (let tries = 0; tries < WORDS_TRIED; tries++) {
    const word = words[randomInt(words.length)] ?? 'halfway'
    if (await keep(word)) return word
  }
  return null
}

function listed(words: string): string[] {
  return words.trim().split(/\s+/)
}
