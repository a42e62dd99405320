// A page that finds nothing says so while it is drawn, and this is how the answer that it is drawn for comes to be a 404.
import { AsyncLocalStorage } from 'node:async_hooks'
import type { ServerResponse } from 'node:http'
import type { Answering } from './pages.ts'

const answers = new AsyncLocalStorage<ServerResponse>()

/** What a page in a browser asks of another page is left as it is, since only then is it taken into that page. */
export function withNothingFound(pages: Answering): Answering {
  return (request, response) => {
    if (request.headers.rsc) return pages(request, response)
    return answers.run(response, () => pages(request, response))
  }
}

/** [RA3] For the page that is being drawn. Next’s own way leaves all of it to scripts, without a word or a language until they are there. */
export function sayNothingFound(): void {
  const response = answers.getStore()
  if (response && !response.headersSent) response.statusCode = 404
}
