import type * as conformance from '@cho40/providers/conformance'
import type { FakePayment, Provider } from '@cho40/providers/conformance'
import { err, instantToMs, ok, type Result } from '@cho40/values'
import { processDeps } from '../process-deps.ts'
import { about, command, jsonArgument } from './command.ts'
import { DONE, type ExitCode, REFUSED } from './exit-code.ts'
import { besideFeed, readSecret, stdinArgument } from './feed-options.ts'
import { placeArguments } from './place-arguments.ts'
import { readInputFile } from './read-input-file.ts'
import { refuseProblem } from './refuse-problem.ts'
import { refuseUsage } from './refuse-usage.ts'
import { printJson, printLine, say } from './say.ts'
import type { UsageProblem } from './usage-problem.ts'

const HERE = ['fake-bank']
const TIMEOUT_MS = 15_000
const MOST = 100_000
const SEEDS = 4_294_967_296
/** Only this machine: money that nobody sent must not be told to somebody’s books by a slip of the hand. */
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/

/** Plays a provider: signed messages of payments from a list, or made up by a seed. */
export const fakeBank = command(
  {
    url: {
      type: 'string',
      valueHint: 'URL',
      required: true,
      description: about('địa chỉ nhận tin của nguồn', 'the feed’s own address, …/hooks/…/feed_…'),
    },
    provider: {
      type: 'string',
      valueHint: 'NAME',
      required: true,
      description: about('đóng vai ai: sepay, casso, …', 'whom it plays: sepay, casso, …'),
    },
    account: {
      type: 'string',
      valueHint: 'NUMBER',
      required: true,
      description: about('số tài khoản nhận', 'the receiving account’s number'),
    },
    list: {
      type: 'string',
      valueHint: 'FILE',
      description: about(
        'mỗi dòng: số tiền,nội dung[,tài khoản]',
        'lines of amount,memo[,account]',
      ),
    },
    count: {
      type: 'string',
      valueHint: 'N',
      description: about('không có danh sách: bịa N lần trả', 'without a list: N made-up payments'),
    },
    seed: {
      type: 'string',
      valueHint: 'S',
      description: about('cùng số, cùng các lần trả; mặc định 1', 'same seed, same payments; 1'),
    },
    'yes-really': {
      type: 'boolean',
      description: about('gửi cả tới máy khác', 'sends to other machines, too'),
    },
    ...stdinArgument,
    ...placeArguments,
    ...jsonArgument,
  },
  async (args): Promise<ExitCode> => {
    const kit = await import('@cho40/providers/conformance')
    const url = addressIn(args.url, args['yes-really'] === true)
    if (!url.ok) return refuseUsage(url.problem, HERE)
    if (!Object.hasOwn(kit.STRONGEST, args.provider)) {
      const known = Object.keys(kit.STRONGEST).join(', ')
      return refuseUsage(invalid('--provider', args.provider, known), HERE)
    }
    const provider = args.provider as Provider
    const payments = await paymentsOf(args, kit)
    if (!payments.ok) return refuseUsage(payments.problem, HERE)
    const first = (payments.value.seed * MOST) % Number.MAX_SAFE_INTEGER
    const wish = { url: url.value, provider, first, json: args.json === true }
    if (args.stdin === true) {
      const secret = await readSecret()
      if (!secret.ok) return refuseUsage(secret.problem, HERE)
      return sendAll(payments.value.list, { ...wish, secret: secret.value })
    }
    const feed = url.value.pathname.split('/').at(-1) ?? ''
    return besideFeed({ ...args, feed }, HERE, async (found) => {
      const { openSecretFile } = await import('../secret-file.ts')
      const secret = (await (await openSecretFile(found.dataDir)).read(found.feed.id)).at(-1)
      if (secret === undefined || found.feed.authentication !== kit.STRONGEST[provider]) {
        const state = secret === undefined ? 'no_secret' : found.feed.authentication
        const problem = { type: 'WrongState', what: 'feed', id: found.feed.id, state } as const
        return refuseProblem(problem, { json: wish.json })
      }
      return sendAll(payments.value.list, { ...wish, secret })
    })
  },
)

function addressIn(text: string, anywhere: boolean): Result<URL, UsageProblem> {
  if (!URL.canParse(text) || !/^https?:/.test(text)) {
    return err(invalid('--url', text, 'http(s)://…/hooks/PROVIDER/FEED'))
  }
  const url = new URL(text)
  return anywhere || LOOPBACK.test(url.hostname)
    ? ok(url)
    : err(
        invalid('--url', text, {
          vi: 'địa chỉ của chính máy này, hoặc thêm --yes-really',
          en: 'an address of this machine, or add --yes-really',
        }),
      )
}

function invalid(
  option: string,
  found: string,
  expected: string | { readonly vi: string; readonly en: string },
): UsageProblem {
  const both = typeof expected === 'string' ? { vi: expected, en: expected } : expected
  return { type: 'OptionInvalid', option, found, expected: both }
}

async function paymentsOf(
  args: {
    readonly account: string
    readonly list?: string | undefined
    readonly count?: string | undefined
    readonly seed?: string | undefined
  },
  kit: typeof conformance,
): Promise<Result<{ readonly list: readonly FakePayment[]; readonly seed: number }, UsageProblem>> {
  const { account, list, count = '1', seed = '1' } = args
  if (!isCount(seed, SEEDS)) return err(invalid('--seed', seed, `1 … ${SEEDS}`))
  if (list === undefined) {
    if (!isCount(count, MOST)) return err(invalid('--count', count, `1 … ${MOST}`))
    const made = kit.fakePayments({ seed: Number(seed), count: Number(count), account })
    return ok({ list: made, seed: Number(seed) })
  }
  const bytes = await readInputFile(list)
  if (!bytes.ok) return bytes
  const read = kit.readFakePayments(new TextDecoder().decode(bytes.value), account)
  if (read.ok) return ok({ list: read.value.slice(0, MOST), seed: Number(seed) })
  const { line } = read.problem
  const reason = { vi: `dòng ${line} không đọc được`, en: `line ${line} cannot be read` }
  return err({ type: 'FileMeaningless', path: list, reason })
}

function isCount(text: string, most: number): boolean {
  return /^[1-9]\d{0,9}$/.test(text) && Number(text) <= most
}

/** One after the other, as a provider does that waits for its answer. */
async function sendAll(
  payments: readonly FakePayment[],
  to: {
    readonly url: URL
    readonly provider: Provider
    readonly first: number
    readonly secret: string
    readonly json: boolean
  },
): Promise<ExitCode> {
  const [{ messageOf }, { bankFeeds }] = await Promise.all([
    import('@cho40/providers/conformance'),
    import('@cho40/providers/bank-feed'),
  ])
  const isQuery = bankFeeds[to.provider].carriedBy === 'query'
  let refused = 0
  let unheard = 0
  for (const [nth, payment] of payments.entries()) {
    const atMs = instantToMs(processDeps.clock.now())
    const { account: accountNumber, amount, memo } = payment
    const said = { number: to.first + nth, accountNumber, amount, memo, atMs }
    const { headers, body } = messageOf(to.provider, said, to.secret)
    const status = await deliver({ url: to.url, isQuery, headers, body: Buffer.from(body) })
    const accepted = status >= 200 && status < 300
    if (!accepted) refused += 1
    if (status === 0) unheard += 1
    if (to.json) printJson({ nth: nth + 1, amount, memo, status, accepted })
    else printLine(`${status} ${amount} ${memo}`)
  }
  if (unheard > 0) {
    say({
      vi: `${unheard} tin không ai trả lời (0): máy chủ ở “${to.url.origin}” có chạy không? Gửi lại cùng lệnh cũng chỉ có một tác dụng.`,
      en: `${unheard} messages had no answer (0): does the server at "${to.url.origin}" run? The same command again has one effect.`,
    })
  }
  return refused === 0 ? DONE : REFUSED
}

/** Status 0 when nobody answered. */
async function deliver(of: {
  readonly url: URL
  readonly isQuery: boolean
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer<ArrayBuffer>
}): Promise<number> {
  const { url, isQuery, headers, body } = of
  const address = isQuery ? `${url.href}?${body.toString()}` : url.href
  try {
    const answer = await fetch(address, {
      ...(isQuery ? {} : { method: 'POST', body }),
      headers: { 'content-type': 'application/json', ...headers },
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    await answer.arrayBuffer()
    return answer.status
  } catch {
    return 0
  }
}
