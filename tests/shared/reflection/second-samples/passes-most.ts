// One passes almost everything: Noor signs the name and writes the last line, Sam answers. The letter tells nobody off.
import { afterCloseness } from '#shared/exercises/after-closeness.ts'
import { both, chosen, closing, does, gives, onward, scales, secondEvening, signs, stem, words } from '../evening.ts'

const { session } = secondEvening(
  afterCloseness,
  {},
  signs('good-moment', 'first', { as: 'name', text: 'the weekend by the lake' }),
  both('best-of-it', words('The hour when nobody had to be anywhere.'), 'pass'),
  onward('best-of-it'),
  both('then-and-after', scales({ 'in-it': 9, 'day-after': 6 }), 'pass'),
  onward('then-and-after'),
  both('after-was', chosen('quiet-and-glad'), 'pass'),
  onward('after-was'),
  gives('second', 'hear-after', 'pass'),
  onward('hear-after', 'told-myself'),
  both('friend-says', stem(undefined, { words: 'you two are good by water' }), 'pass'),
  onward('friend-says'),
  both('next-good-time', 'pass', 'pass'),
  onward('next-good-time'),
  does('second', { type: 'pass', step: 'landing' }),
  onward('landing', 'more-help'),
  closing(['then-and-after', 'after-was', 'best-of-it'], null, [null, 'That you did not ask why.']),
)

export const passesMost = { names: { first: 'Sam', second: 'Noor' }, session, others: [] }
