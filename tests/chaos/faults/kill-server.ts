// A server is killed, as by the machine it runs on, and another is started on the same database.
import { type Fault, oneOf, startAll } from './fault.ts'

export const killServer: Fault = {
  name: 'kill-server',
  lasts: [0, 400],
  begin: (ground, pick) => oneOf(ground, pick).node.kill(),
  heal: startAll,
}
