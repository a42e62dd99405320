// What steps, options, scales and exercises are called among each other: words in small letters, with hyphens between them.
import * as z from 'zod/mini'

// `constructor` is spelled like an id, but every object has a property of that name.
export const Id = z.string().check(z.regex(/^(?!constructor$)[a-z][a-z0-9]*(-[a-z0-9]+)*$/), z.maxLength(40))
