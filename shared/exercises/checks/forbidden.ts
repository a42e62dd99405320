// Words and turns of phrase that have no place in what people read here, by language, each under what is wrong with it.
import type { Locale } from '#shared/locale.ts'
import type { ProblemCode } from './problem.ts'

/** Any of these as a whole word. They stand as in a pattern, over as many lines as they need. */
function words({ raw: [pattern = ''] }: TemplateStringsArray): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${pattern.trim().replace(/\s*\n\s*/g, '')})(?!\\p{L})`, 'iu')
}

export const FORBIDDEN: Record<Locale, Partial<Record<ProblemCode, RegExp>>> = {
  en: {
    'our-own-word': words`bids?|trigger\p{L}*|exits?|alarm\p{L}*|stop[- ]words?|scor(?:es?|ing)|grades?|attachment\p{L}*`,
    blame: words`always|never|faults?|blam\p{L}+|you (?:made|make) (?:me|them)|why (?:did|do|don’t|didn’t) you`,
    conscience: words`must|you should|ought to|supposed to|have to`,
    label: words`
      anxious\p{L}*|avoidant\p{L}*|insecure|needy|clingy|toxic|narciss\p{L}+|co-?depend\p{L}+|dysfunction\p{L}*|
      over-?sensitive|pursuers?|withdrawers?|personality|love languages?`,
    'medical-claim': words`
      heal\p{L}*|cur(?:es?|ed|ing)|therap(?:y|ies|eutic)|treatments?|diagnos\p{L}+|symptoms?|disorders?|trauma\p{L}*|
      depress\p{L}+|patholog\p{L}+|clinical\p{L}*|nervous system|regulat\p{L}+|proven`,
  },
  es: {
    'our-own-word': words`
      detonantes?|disparador\p{L}*|salidas?|alarmas?|palabras? de (?:seguridad|parada)|puntuaci\p{L}+|puntajes?|apego`,
    blame: words`siempre|nunca|jamás|culpa\p{L}*|me haces|por qué (?:no )?(?:haces|hiciste|has)`,
    conscience: words`debes|deberías|tienes que|hay que`,
    label: words`
      ansios\p{L}+|evitativ\p{L}+|insegur\p{L}+|dependiente|tóxic\p{L}+|narcis\p{L}+|disfuncional\p{L}*|
      perseguidor\p{L}*|personalidad|lenguajes? del amor`,
    'medical-claim': words`
      sana(?:r|rá|ción)|cur(?:a|ar|ación)|terapi\p{L}+|tratamientos?|diagn\p{L}+|síntomas?|trastornos?|trauma\p{L}*|
      depresi\p{L}+|patol\p{L}+|clínic\p{L}+|sistema nervioso|regula\p{L}+|demostrado`,
    'one-country': words`
      os|vuestr[oa]s?|\p{L}+(?:áis|éis|ásteis|asteis|isteis)|apetec\p{L}+|coche|carro|móvil|celular|enfad\p{L}+|enojo|
      hace ilusión|echa(?:r|s|ste)? de menos|extraña(?:s|ste|r)?|coge(?:r|s)?|platica(?:r|s)?`,
    // One o'clock is singular in Spanish.
    'clock-hour': /a las? \{/u,
    gender: words`
      él|ellos?|ellas?|ambos|ambas|juntos|juntas|los dos|las dos personas|nosotr[oa]s|vosotr[oa]s|tú mism[oa]|
      (?:ti|sí|mí) mism[oa]|list[oa]s?|sol[oa] (?:contigo|conmigo)|bienvenid[oa]s?|cada un[oa]|
      un[oa] de (?:los|las) dos|el otro|
      (?:estás?|estoy|están|estar|te sientes|me siento|se siente|sentir(?:me|te|se)|eres|soy|quedas|quedo|te notas|me noto) (?:muy |más |tan |algo )?\p{L}+(?:ado|ada|ido|ida|oso|osa|ivo|iva|ento|enta)|
      (?:estás?|estoy|te sientes|me siento|se siente|te notas) (?:muy |más |tan |algo )?(?:sol[oa]|segur[oa]|tranquil[oa]|content[oa]|llen[oa]|viv[oa]|cómod[oa])`,
  },
}
