/** What differs between two equal answers without telling anything. */
const OF_THE_MOMENT = ['date', 'content-length', 'connection', 'keep-alive', 'etag', 'ratelimit']

export function headersOf(headers: Headers): Readonly<Record<string, string>> {
  return Object.fromEntries([...headers].filter(([name]) => !OF_THE_MOMENT.includes(name)))
}

type Rule = {
  readonly what: string
  readonly holds: (value: (name: string) => string, headers: Headers) => boolean
}

/** Neither is ever a document, which is what these two headers are for. */
function isData(value: (name: string) => string): boolean {
  return /json|event-stream/.test(value('content-type'))
}

/** What every answer of the server says, whoever asked and whatever it is. */
const RULES: readonly Rule[] = [
  { what: 'nosniff', holds: (value) => value('x-content-type-options') === 'nosniff' },
  {
    what: 'a policy that begins with nothing',
    holds: (value) => value('content-security-policy').startsWith("default-src 'none'"),
  },
  {
    what: 'a policy without inline or evaluated scripts',
    holds: (value) => !/unsafe-|\*|https?:/.test(value('content-security-policy')),
  },
  {
    what: 'no frame',
    holds: (value) => value('content-security-policy').includes("frame-ancestors 'none'"),
  },
  {
    what: 'no other base',
    holds: (value) => value('content-security-policy').includes("base-uri 'none'"),
  },
  {
    what: 'a narrow referrer',
    holds: (value) => ['no-referrer', 'same-origin'].includes(value('referrer-policy')),
  },
  {
    what: 'no other origin',
    holds: (value) => value('cross-origin-resource-policy') === 'same-origin',
  },
  {
    what: 'an opener of its own',
    holds: (value) => isData(value) || value('cross-origin-opener-policy') === 'same-origin',
  },
  {
    what: 'a permissions policy',
    holds: (value) => isData(value) || value('permissions-policy').includes('geolocation=()'),
  },
  {
    what: 'no way to another host',
    holds: (value) => value('location') === '' || /^\/(?!\/)/.test(value('location')),
  },
  { what: 'a word on caching', holds: (value) => value('cache-control') !== '' },
  {
    what: 'no permission for other origins',
    holds: (_value, headers) =>
      ![...headers.keys()].some((name) => name.startsWith('access-control-')),
  },
  {
    what: 'no name of the software',
    holds: (_value, headers) => !headers.has('x-powered-by') && !headers.has('server'),
  },
  {
    what: 'a type with a charset where it is text',
    // An event stream is UTF-8 by its definition.
    holds: (value) =>
      !/^text\/(?!event-stream)/.test(value('content-type')) ||
      /charset=utf-8/i.test(value('content-type')),
  },
]

/** What says that an answer is for this site alone. */
const OF_THIS_SITE: ReadonlySet<string> = new Set([
  'no other origin',
  'no permission for other origins',
])

const OF_EVERY_SITE: Rule = {
  what: 'for every site to read, with no cookie and nothing but reading',
  holds: (value, headers) =>
    value('access-control-allow-origin') === '*' &&
    value('cross-origin-resource-policy') === 'cross-origin' &&
    !headers.has('access-control-allow-credentials') &&
    !headers.has('access-control-allow-methods') &&
    !headers.has('set-cookie'),
}

/** The rules that an answer breaks. */
export function everyAnswer(headers: Headers, forEverySite = false): readonly string[] {
  const value = (name: string) => headers.get(name) ?? ''
  const own = RULES.filter(({ what }) => !(forEverySite && OF_THIS_SITE.has(what)))
  const rules = forEverySite ? [...own, OF_EVERY_SITE] : own
  return rules.filter(({ holds }) => !holds(value, headers)).map(({ what }) => what)
}
