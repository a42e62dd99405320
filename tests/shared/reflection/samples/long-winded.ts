// Two of many words: Wilhelmina and Maximiliano walk through an earlier letter and promise something, twice and at length.

import { dayIn } from '#tests/support/days.ts'
import { walkThroughAndPromise } from '#tests/support/first-edition/walk-through-and-promise.ts'
import { EVENING } from '#tests/support/given.ts'
import { both, carrying, does, evening, filled, onward, scales, signs, words } from '../evening.ts'

const long = {
  as: 'agreement',
  who: 'both',
  when: 'it has turned into one of those Sunday afternoons on which nobody has planned anything and each of us waits for the other to say what there will be',
  will: 'sit down at the kitchen table at three o’clock at the latest, each with a sheet of paper, and write down one thing to do alone and one thing to do together before the evening',
  reviewOn: dayIn(28, EVENING),
} as const

const { session } = evening(
  walkThroughAndPromise,
  onward('walk'),
  both(
    'if-then',
    filled({
      when: 'a Sunday comes along on which we have planned nothing at all, as happens more often than not in the winter months',
      will: 'say by noon, and not by evening, what I would like, even if I do not know yet how it would go together with yours',
    }),
    filled({
      when: 'vea que has dejado el libro y miras por la ventana sin decir nada, que es algo que conozco desde hace veinte años',
      will: 'preguntarte una sola vez en qué piensas, sentarme a tu lado y no llenar el silencio con mis propias suposiciones',
    }),
    ['en', 'es'],
  ),
  onward('if-then'),
  signs('promise', 'first', long),
  onward('promise'),
  both('confidence', scales({ sureness: 8 }), scales({ sureness: 5 })),
  signs('smaller', 'second', { ...long, will: 'sit down at the kitchen table at three and say one wish each' }),
  onward('smaller'),
  does('second', { type: 'pass', step: 'one-more' }),
  onward('one-more'),
  both(
    'my-part',
    filled({
      act: 'put two pencils and two sheets on the table on Saturday evening, so that on Sunday nothing has to be looked for',
    }),
    filled({
      act: 'poner el despertador del horno a las tres menos cinco, porque si no, se me pasa la hora, como sabemos los dos',
    }),
    ['en', 'es'],
  ),
  onward('my-part'),
  both(
    'glad',
    words(
      'That you read the whole letter aloud in your slow voice, and stopped where I had to swallow, and did not say anything clever about it, only moved your chair a little closer until our sleeves touched.',
    ),
    words(
      'De que te rieras cuando leí lo del coche.\nHacía meses que no te oía reír así, con la cabeza hacia atrás, y durante un momento volvimos a estar en aquella cocina del piso de Lavapiés.',
    ),
    ['en', 'es'],
  ),
  onward('glad'),
  carrying(['if-then', 'my-part', 'glad'], ['if-then', 'glad']),
  onward('talk'),
  does('second', {
    type: 'review-agreement',
    step: 'smaller',
    fate: 'partly',
    inTheWay:
      'El primer domingo sí. El segundo vinieron tus padres y no encontré la manera de decir que a las tres era nuestra.',
    locale: 'es',
  }),
  does('first', { type: 'review-agreement', step: 'smaller', fate: 'kept', locale: 'en' }),
)

export const longWinded = {
  names: { first: 'Wilhelmina Charlotte', second: 'Maximiliano Ignacio' },
  session,
  others: [],
}
