import type { BankFeed, FeedMessage } from '@cho40/core/reconciliation'
import { instantFromMs, instantToMs, isDong, isInstant, MAX_POSTING } from '@cho40/values'
import { hostileMessages } from './hostile-messages.ts'
import type { Writer } from './message-of.ts'
import type { Said } from './said.ts'

/** An adapter with the other side of it, which the adapter's author writes after the provider's documents. */
export type CheckedAdapter = Writer & {
  readonly adapter: BankFeed
  /** A secret of the form the provider gives; another of the same form must not open what it closed. */
  readonly secrets: readonly [current: string, other: string]
  /** The proof covers the body, so that nobody on the way can change an amount. */
  readonly signsBody: boolean
  /** After how many seconds a message is too old to be believed; left out where the proof has no time. */
  readonly seconds?: number
}

export type CheckResult = {
  /** What must hold, as a sentence. */
  readonly name: string
  readonly outcome: 'passed' | 'failed' | 'not asked'
  /** What was seen instead. */
  readonly detail?: string
}

/** Undefined: it holds. `null`: not asked of this adapter. Text: what was seen instead. */
type Check = (of: CheckedAdapter) => string | null | undefined

const SAID: Said = {
  number: 92_704,
  accountNumber: '1088700',
  amount: 45_000,
  memo: 'KX0000000AB',
  atMs: 1_795_228_212_000,
}
const YEARS_MS = 10 * 365 * 86_400_000
const HOSTILE = 400

/**
 * What every adapter of bank messages must do, tried on yours: `cho40` believes it as it believes its
 * own. Takes some milliseconds, no network and no clock; the same adapter gives the same results. A
 * check that throws has failed.
 */
export function checkAdapter(of: CheckedAdapter): readonly CheckResult[] {
  return Object.entries(CHECKS).map(([name, check]) => {
    try {
      const seen = check(of)
      if (seen === null) return { name, outcome: 'not asked' }
      return seen === undefined
        ? { name, outcome: 'passed' }
        : { name, outcome: 'failed', detail: seen }
    } catch (error) {
      return { name, outcome: 'failed', detail: `threw ${String(error)}` }
    }
  })
}

const CHECKS: Readonly<Record<string, Check>> = {
  'a genuine message is believed': (of) => unless(proves(of), 'it was refused'),
  'with another secret it is not': (of) => unless(!proves(of, { with: [of.secrets[1]] }), BELIEVED),
  'without a secret it is not': (of) => unless(!proves(of, { with: [] }), BELIEVED),
  'an empty secret opens nothing': (of) =>
    unless(
      !proves(of, { with: [''] }) && !proves(of, { message: of.write(SAID, ''), with: [''] }),
      BELIEVED,
    ),
  'either of two active secrets does': (of) => {
    const [one, other] = of.secrets
    const both = proves(of, { with: [one, other] }) && proves(of, { with: [other, one] })
    return unless(both, 'it was refused while a secret is being changed')
  },
  'a changed body is not believed': (of) => {
    if (!of.signsBody) return null
    const { headers, body } = of.write(SAID, of.secrets[0])
    const text = new TextDecoder().decode(body)
    if (!text.includes('45000') && !text.includes('4500000')) return 'the amount is not in the body'
    const message = { headers, body: new TextEncoder().encode(text.replaceAll('45000', '95000')) }
    return unless(!proves(of, { message }), 'an amount can be changed on the way')
  },
  'without its headers it is not believed': (of) => {
    const { headers, body } = of.write(SAID, of.secrets[0])
    if (Object.keys(headers).length === 0) return null
    return unless(!proves(of, { message: { headers: {}, body } }), BELIEVED)
  },
  'an old message is not believed': (of) => {
    if (of.seconds === undefined) return null
    const late = SAID.atMs + (of.seconds + 1) * 1000
    return unless(!proves(of, { atMs: late }), 'it can be played back later')
  },
  'nor one of a time to come': (of) =>
    of.seconds === undefined ? null : unless(!proves(of, { atMs: SAID.atMs - YEARS_MS }), BELIEVED),
  'amount, account, memo and time are read as they were said': (of) => differences(of, SAID),
  'the smallest and a very large amount are read to the đồng': (of) =>
    [1, 999_999_999_999].map((amount) => differences(of, { ...SAID, amount })).find(Boolean),
  'the same event has the same id on every delivery': (of) =>
    unless(idOf(of, SAID) === idOf(of, SAID), 'a second delivery would be a second transfer'),
  'another event has another id': (of) =>
    unless(
      idOf(of, SAID) !== idOf(of, { ...SAID, number: SAID.number + 1 }),
      'the second of two payments would be lost',
    ),
  'a message is read the same however often': (of) => {
    const { body } = of.write(SAID, of.secrets[0])
    const before = body.slice()
    const [one, two] = [of.adapter.read(body), of.adapter.read(body)]
    const same = JSON.stringify(one) === JSON.stringify(two)
    return unless(same && before.every((byte, at) => byte === body[at]), 'it is not pure')
  },
  'nothing hostile makes it throw or tell nonsense': (of) => hostile(of),
  'a refusal is a problem and says no secret': (of) => {
    const proof = proofOf(of, { with: [of.secrets[1]] })
    const read = of.adapter.read(new TextEncoder().encode('\u0000not a message'))
    if (proof.ok || proof.problem.type !== 'WrongSignature') return 'not WrongSignature'
    if (read.ok || read.problem.type !== 'UnreadableMessage') return 'not UnreadableMessage'
    const told = JSON.stringify([proof, read])
    return unless(!of.secrets.some((secret) => told.includes(secret)), 'a secret is in the problem')
  },
  'its answer ends the provider’s deliveries': (of) => {
    const { status, body } = of.adapter.answer
    if (status < 200 || status > 299) return `it answers ${status}`
    return unless(status !== 204 || body === '', 'status 204 has no body')
  },
}

const BELIEVED = 'it was believed'

type Proving = {
  readonly with?: readonly string[]
  readonly message?: FeedMessage
  readonly atMs?: number
}

function proofOf(of: CheckedAdapter, proving: Proving = {}) {
  const { with: secrets = [of.secrets[0]], atMs = SAID.atMs } = proving
  const message = proving.message ?? of.write(SAID, of.secrets[0])
  return of.adapter.authenticate(message, { how: of.how, secrets, now: instantFromMs(atMs) })
}

function proves(of: CheckedAdapter, proving?: Proving): boolean {
  return proofOf(of, proving).ok
}

function noticesOf(of: CheckedAdapter, said: Said) {
  const read = of.adapter.read(of.write(said, of.secrets[0]).body)
  return read.ok ? read.value : []
}

function idOf(of: CheckedAdapter, said: Said): string {
  return noticesOf(of, said)
    .map(({ eventId }) => eventId)
    .join()
}

function differences(of: CheckedAdapter, said: Said): string | undefined {
  const notices = noticesOf(of, said)
  const [notice] = notices
  if (!notice || notices.length > 1) return `${notices.length} notices for one payment`
  const late = Math.abs(instantToMs(notice.occurredAt) - said.atMs)
  const exact = notice.precision === 'second' ? 1_000 : 60_000
  const wrong = [
    notice.amount !== said.amount && `amount ${notice.amount}`,
    notice.accountNumber !== said.accountNumber && `account ${notice.accountNumber}`,
    notice.direction !== 'in' && `direction ${notice.direction}`,
    !notice.memo.includes(said.memo) && `memo ${notice.memo}`,
    notice.precision !== 'day' && late >= exact && `time ${notice.occurredAt}`,
  ].filter((one) => one !== false)
  return wrong.length > 0 ? wrong.join(', ') : undefined
}

/** Messages edited, cut, garbled: refused or read, never thrown at, and never read as nonsense. */
function hostile(of: CheckedAdapter): string | undefined {
  const { headers, body } = of.write(SAID, of.secrets[0])
  const text = new TextDecoder().decode(body)
  const sent = { provider: of.adapter.provider, how: of.how, headers, text }
  let left = HOSTILE
  for (const { message } of hostileMessages(40, [sent])) {
    if (left === 0) return undefined
    left -= 1
    proofOf(of, { message })
    const read = of.adapter.read(message.body)
    if (!read.ok) continue
    for (const { eventId, accountNumber, amount, occurredAt } of read.value) {
      const isSound = isDong(amount) && amount > 0 && amount <= MAX_POSTING && isInstant(occurredAt)
      if (!isSound || eventId === '' || accountNumber === '') {
        return `read ${new TextDecoder().decode(message.body)}`
      }
    }
  }
  return undefined
}

function unless(holds: boolean, otherwise: string): string | undefined {
  return holds ? undefined : otherwise
}
