// Two of many words: Wilhelmina and Maximiliano walk through an earlier letter and promise something, once and then smaller.
import { walkThroughAndPromise } from '#shared/exercises/walk-through-and-promise.ts'
import { dayIn } from '#tests/support/days.ts'
import { EVENING } from '#tests/support/given.ts'
import { both, closing, does, onward, secondEvening, signs, stem } from '../evening.ts'

const MIXED: ['en', 'es'] = ['en', 'es']
const long = {
  as: 'agreement',
  who: 'both',
  when: 'it has turned into one of those Sunday afternoons on which nobody has planned anything and each of us waits for the other to say what there will be',
  will: 'sit down at the kitchen table at three o’clock at the latest, each with a sheet of paper, and write down one thing to do alone and one thing to do together before the evening',
  reviewOn: dayIn(28, EVENING),
} as const
const smaller = { ...long, will: 'sit down at the kitchen table at three and say one wish each' } as const

const { session } = secondEvening(
  walkThroughAndPromise,
  {},
  onward('walk'),
  both(
    'if-then',
    stem(undefined, {
      when: 'a Sunday comes along on which we have planned nothing at all, as happens often in the winter months',
      will: 'say by noon what I would like, even if I do not know yet how it would go together with yours',
    }),
    stem(undefined, {
      when: 'vea que has dejado el libro y miras por la ventana sin decir nada, que es algo que ya conozco',
      will: 'preguntarte una sola vez en qué piensas y no llenar el silencio con mis propias suposiciones',
    }),
    MIXED,
  ),
  onward('if-then'),
  signs('promise', 'first', long),
  does('second', { type: 'propose', step: 'promise', terms: smaller, locale: 'en' }),
  does('first', { type: 'sign', step: 'promise', proposal: 2 }),
  onward('promise'),
  does('second', { type: 'pass', step: 'one-more' }),
  onward('one-more'),
  both(
    'first-step',
    stem(undefined, {
      act: 'put two pencils and two sheets on the table on Saturday evening, so that nothing is looked for',
    }),
    stem(undefined, { act: 'poner el despertador del horno a las tres menos cinco, porque si no, se me pasa la hora' }),
    MIXED,
  ),
  onward('first-step'),
  closing(
    ['if-then', 'first-step'],
    ['if-then'],
    [
      'That you read the whole letter aloud in your slow voice, and moved your chair until our sleeves touched',
      'Que te rieras cuando leí lo del coche: hacía meses que no te oía reír así, con la cabeza hacia atrás',
    ],
    MIXED,
  ),
  does('second', {
    type: 'review-agreement',
    step: 'promise',
    fate: 'partly',
    inTheWay:
      'El primer domingo sí. El segundo vinieron tus padres y no encontré la manera de decir que a las tres era nuestra.',
    locale: 'es',
  }),
  does('first', { type: 'review-agreement', step: 'promise', fate: 'kept', locale: 'en' }),
)

export const longWinded = {
  names: { first: 'Wilhelmina Charlotte', second: 'Maximiliano Ignacio' },
  session,
  others: [],
}
