// A page with nothing on it and nothing of ours in it: where hiding leads.
const PAGE = '<!doctype html><meta charset="utf-8"><title>New tab</title><link rel="icon" href="data:,">'

export function GET(): Response {
  return new Response(PAGE, { headers: { 'content-type': 'text/html; charset=utf-8' } })
}
