// Whether a browser lives inside a chat program, by the name it gives itself. Such a one may forget people.

// `; wv)` is Android's own sign of a browser inside a program.
const INSIDE = /FBAN|FBAV|FB_IAB|Instagram|WhatsApp|Line\/|Snapchat|MicroMessenger|KAKAOTALK|Telegram|; wv\)/

export function isInsideProgram(agent: string): boolean {
  return INSIDE.test(agent)
}
