// What steps, options, scales and exercises are called among each other: words in small letters, with hyphens between them.
import * as z from 'zod/mini'

// What every object has by itself is no id: `constructor` is the one such name that is spelled like one.
export const Id = z.string().check(z.regex(/^(?!constructor$)[a-z][a-z0-9]*(-[a-z0-9]+)*$/), z.maxLength(40))
