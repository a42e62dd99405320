// Which version of Halfway this is. It is written into the built server, so that no file is looked for.
import product from '../../package.json' with { type: 'json' }

export const VERSION = product.version
