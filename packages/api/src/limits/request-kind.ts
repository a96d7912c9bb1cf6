/** What a request asks of the server. */
export type RequestKind = 'free' | 'shop' | 'order' | 'hook' | 'own' | 'sign-in'
export type Weighed = { readonly kind: RequestKind; readonly cost: number }

/** What strangers can try secrets on, and what tries a PIN again. */
const SIGN_INS: ReadonlySet<string> = new Set([
  'session.open',
  'session.redeemReset',
  'session.askReset',
  'session.changePin',
  'session.setPassword',
  'session.askPasskey',
  'session.openByPasskey',
  'passkeys.begin',
  'devices.redeem',
  'setup.begin',
])

/** What costs the server more than a row or two: whole books, whole searches, argon2. */
const COSTS: Readonly<Record<string, number>> = {
  'admin.verify': 200,
  'admin.audit': 20,
  'people.resetPin': 20,
  'people.sendReset': 20,
  'people.add': 5,
  'market.takeIn': 5,
  'admin.addPerson': 5,
  'members.registerRows': 20,
  'adoption.report.view': 20,
  'adoption.explain': 10,
  'catalogue.search': 3,
  'money.waiting': 3,
}
const SIGN_IN_COST = 5
const FILE_COST = 20
const STREAM_COST = 5
/** Papers, tables and statements: read or made as a whole. */
const FILE =
  /^\/print\/|^\/api\/v1\/(?:statements|indicators)\/|^\/api\/.*\.(csv|html|json|ndjson|pdf|xlsx|zip)$/
const NEVER_COUNTED = /^\/(healthz|readyz|metrics|health\/(live|ready))$/

/** Of what kind a request is and what it costs, from its method and path alone. */
export function weigh(method: string, path: string): Weighed {
  if (NEVER_COUNTED.test(path)) return { kind: 'free', cost: 0 }
  if (path.startsWith('/hooks/')) return { kind: 'hook', cost: 1 }
  if (path.startsWith('/trpc/')) return procedures(path)
  if (FILE.test(path)) return { kind: 'own', cost: FILE_COST }
  if (/^\/(api\/)?v1\//.test(path)) return procedures(path)
  if (path === '/events') return { kind: 'own', cost: STREAM_COST }
  if (path === '/sync') return { kind: 'own', cost: 1 }
  const writes = method !== 'GET' && method !== 'HEAD'
  return { kind: writes ? 'order' : 'shop', cost: 1 }
}

/** Several procedures of one request cost as much as one after the other. */
function procedures(path: string): Weighed {
  const names = namesIn(path)
  const isSignIn = names.some((name) => SIGN_INS.has(name))
  const costs = names.map((name) => (SIGN_INS.has(name) ? SIGN_IN_COST : (COSTS[name] ?? 1)))
  const cost = costs.reduce((sum, one) => sum + one, 0)
  return { kind: isSignIn ? 'sign-in' : 'own', cost }
}

/** How many secrets one request tries. */
export function secretsTried(path: string): number {
  return namesIn(path).filter((name) => SIGN_INS.has(name)).length
}

/** The procedures of a path: joined by commas under `/trpc`, one with slashes under `/v1`. */
function namesIn(path: string): string[] {
  const [, , rest = ''] = /^\/(trpc|(?:api\/)?v1)\/(.*)$/.exec(decoded(path)) ?? []
  return rest.replaceAll('/', '.').split(',')
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
