/** Where one of these names a value, the value says who somebody is or opens something. */
const PRIVATE_KEY =
  /^(?:pin|phone|memo|secrets?|token|password|cookie|authorization|name|holder(?:name)?|account(?:number)?|number|address|email|note|text|body|payload|headers|description|content|signature)$/i

/** What operators look for: our ids, days and times, addresses of machines, words of SQL, a property's name. */
const KEPT = [
  /\b[a-z]{2,12}_[0-9a-z]{26}(?:_\d{1,9}_[0-9a-z]{6,10})?\b/,
  /\b\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})?)?/,
  /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])/,
  /\b(?:NOT NULL|FOREIGN KEY|PRIMARY KEY)\b/,
  /\(reading '[\w$]{1,40}'\)/,
]

/** What a message may carry that nobody meant to tell: quoted input, names, numbers, keys. */
const HIDDEN = [
  /"(?:[^"\\]|\\.)*"?|'[^']*'?|`[^`]*`?/,
  /\bBearer \S+|\bwhsec_\S+/,
  /[^\s@]+@[^\s@]+\.[a-z]+/,
  /[^\s/?&]*%[0-9A-Fa-f]{2}[^\s/?&]*/,
  // Our own words are ASCII: from the first other letter on it is a person's, with the names before it.
  /(?:\b[A-Z][a-z]* )*[^\s/]*[^\s -~…][^]*/,
  /\b[A-Z]{2,}(?: [A-Z]{2,})+\b/,
  /(?=[A-Za-z_-]*[0-9A-Z])[A-Za-z0-9_-]{24,}/,
  // A PIN has six digits, a phone ten, an account up to nineteen, with or without marks between them.
  /\+?\d(?:[ .-]?\d){5,}/,
]

const sourceOf = (patterns: readonly RegExp[]) => patterns.map(({ source }) => source).join('|')
const RULE = new RegExp(`(${sourceOf(KEPT)})|${sourceOf(HIDDEN)}`, 'g')

const DEEPEST = 5
const LONGEST = 2_000
const MOST = 50

/**
 * Facts as they may stand in a log: no name, phone, account, memo, PIN, key or address of a person,
 * wherever in them it was. Of an error are kept its kind, its message without what was quoted in it, what the
 * database calls the broken rule, and where it was thrown.
 */
export function redacted(facts: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return fieldsOf(facts, 0)
}

/** A text without what {@link redacted} takes out of one. */
export function redactedText(text: string): string {
  return text.slice(0, LONGEST).replace(RULE, (_found, kept: string | undefined) => kept ?? '…')
}

function fieldsOf(facts: object, depth: number): Record<string, unknown> {
  const fields = Object.entries(facts).slice(0, MOST)
  return Object.fromEntries(
    fields.map(([key, value]) => [
      redactedText(key),
      PRIVATE_KEY.test(key) ? '…' : valueOf(value, depth),
    ]),
  )
}

function valueOf(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return redactedText(value)
  // Six digits and more as a number are as much a phone as in a text; amounts are no business of a log.
  if (typeof value === 'number') return Math.abs(value) < 100_000 ? value : '…'
  if (typeof value !== 'object' || value === null) {
    return typeof value === 'boolean' || value === null ? value : typeof value
  }
  if (depth >= DEEPEST) return '…'
  if (value instanceof Error) return errorOf(value, depth)
  if (value instanceof Date) return value.toISOString()
  if (ArrayBuffer.isView(value)) return '…'
  if (Array.isArray(value)) return value.slice(0, MOST).map((one) => valueOf(one, depth + 1))
  return fieldsOf(value, depth + 1)
}

/** What the schema and the system call things, which no person has a say in. */
const OWN_WORDS = ['code', 'errno', 'syscall', 'constraint', 'table', 'column', 'routine'] as const
const MOST_FRAMES = 15

function errorOf(error: Error, depth: number): Record<string, unknown> {
  const { name, message, stack, cause } = error
  const own = OWN_WORDS.flatMap((key) => {
    const value: unknown = Reflect.get(error, key)
    const isWord = typeof value === 'string' && /^[A-Za-z_]{1,80}$/.test(value)
    return isWord || typeof value === 'number' ? [[key, value] as const] : []
  })
  // The first lines of a stack are the message again; only what names code is taken.
  const at = (stack ?? '').split('\n').flatMap((line) => /^\s+at (.+)$/.exec(line)?.[1] ?? [])
  return {
    name: redactedText(name),
    message: redactedText(message),
    ...Object.fromEntries(own),
    at: at.slice(0, MOST_FRAMES),
    ...(cause !== undefined && { cause: valueOf(cause, depth + 1) }),
  }
}
