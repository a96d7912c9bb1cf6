import type { FeedMessage } from '@cho40/core/reconciliation'
import { processDeps } from '../process-deps.ts'
import { about, command, jsonArgument } from './command.ts'
import { DONE, type ExitCode, REFUSED } from './exit-code.ts'
import { besideFeed, feedArgument } from './feed-options.ts'
import { placeArguments } from './place-arguments.ts'
import { refuseProblem } from './refuse-problem.ts'
import { refuseUsage } from './refuse-usage.ts'
import { printJson, printLine } from './say.ts'

const HERE = ['feed', 'test']
const TIMEOUT_MS = 15_000

/** Sends a running server what the provider sends to try an address out; nothing is booked. */
export const feedTest = command(
  {
    ...feedArgument,
    url: {
      type: 'string',
      valueHint: 'URL',
      required: true,
      description: about(
        'địa chỉ của máy chủ, như nhà cung cấp gọi: https://…',
        'the server’s address as the provider calls it: https://…',
      ),
    },
    ...placeArguments,
    ...jsonArgument,
  },
  async (args): Promise<ExitCode> => {
    if (!URL.canParse(args.url) || !/^https?:/.test(args.url)) {
      const expected = { vi: 'địa chỉ http(s)://…', en: 'an address http(s)://…' }
      return refuseUsage(
        { type: 'OptionInvalid', option: '--url', found: args.url, expected },
        HERE,
      )
    }
    return besideFeed(args, HERE, async ({ feed, dataDir, json }) => {
      const [{ openSecretFile }, { bankFeeds }] = await Promise.all([
        import('../secret-file.ts'),
        import('@cho40/providers/bank-feed'),
      ])
      const secrets = await openSecretFile(dataDir)
      const secret = (await secrets.read(feed.id)).at(-1) ?? ''
      const adapter = bankFeeds[feed.provider]
      const by = { how: feed.authentication, secret, now: processDeps.clock.now() }
      const trial = adapter.trial?.(by)
      if (!trial || (secret === '' && by.how !== 'none')) {
        const state = trial ? 'no_secret' : 'no_trial'
        return refuseProblem({ type: 'WrongState', what: 'feed', id: feed.id, state }, { json })
      }
      const to = new URL(`/hooks/${feed.provider}/${feed.id}`, args.url)
      const heard = await deliver(to, trial, adapter.carriedBy === 'query')
      const { status, body } = adapter.answer
      const good = heard.status === status && heard.text === body
      if (json) printJson({ status: heard.status, accepted: good })
      else printLine(`${heard.status} ${good ? 'đã nhận · accepted' : 'bị từ chối · refused'}`)
      return good ? DONE : REFUSED
    })
  },
)

/** Status 0 when nobody answered. */
async function deliver(
  to: URL,
  { headers, body }: FeedMessage,
  isQuery: boolean,
): Promise<{ readonly status: number; readonly text: string }> {
  const address = isQuery ? `${to.href}?${Buffer.from(body).toString()}` : to.href
  const init = isQuery ? {} : { method: 'POST', body: Buffer.from(body) }
  try {
    const response = await fetch(address, {
      ...init,
      headers: { 'content-type': 'application/json', ...headers },
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    return { status: response.status, text: await response.text() }
  } catch {
    return { status: 0, text: '' }
  }
}
