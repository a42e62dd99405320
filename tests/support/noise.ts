// Whatever a test, or the code it runs, says on the console fails that test.
import { afterAll, afterEach } from 'vitest'

const heard: string[] = []

for (const level of ['error', 'warn', 'info', 'log', 'debug'] as const) {
  console[level] = (...said: unknown[]) => heard.push(`${level}: ${said.map(String).join(' ')}`)
}

function quiet() {
  const noise = heard.splice(0)
  if (noise.length > 0) throw new Error(`said on the console:\n${noise.join('\n')}`)
}

afterEach(quiet)
afterAll(quiet)
