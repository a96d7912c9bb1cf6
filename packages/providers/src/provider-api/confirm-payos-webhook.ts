import { err, ok, type Result } from '@cho40/values'
import * as z from 'zod/mini'
import * as fields from '../bank-feed/notice-fields.ts'
import { readAs } from '../bank-feed/read-notices.ts'
import { ask, type Fetch } from './ask.ts'
import type { ProviderApiProblem } from './problem.ts'

const CONFIRM = 'https://api-merchant.payos.vn/confirm-webhook'
/** payOS calls the address before it answers, and our commit is in that time. */
const TIMEOUT_MS = 30_000

export type PayosKeys = { readonly clientId: string; readonly apiKey: string }

/** What payOS knows of the account whose payments it will report. */
export type ConfirmedWebhook = { readonly webhookUrl: string; readonly accountNumber: string }

const Confirmation = /* @__PURE__ */ z.object({
  webhookUrl: fields.requiredText(2000),
  accountNumber: fields.accountOrNone,
})

/**
 * Tells payOS where to report payments (`POST /confirm-webhook` of payos.vn/docs/api). payOS first
 * sends a trial to that address and takes it only when it is answered, so the server must be
 * reachable and the feed open. Problems: those of {@link ProviderApiProblem}; ProviderRefused also
 * when payOS could not reach the address.
 */
export async function confirmPayosWebhook(
  { fetch, keys }: { readonly fetch: Fetch; readonly keys: PayosKeys },
  webhookUrl: string,
): Promise<Result<ConfirmedWebhook, ProviderApiProblem>> {
  const answer = await ask(fetch, {
    url: CONFIRM,
    init: {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-client-id': keys.clientId,
        'x-api-key': keys.apiKey,
      },
      body: JSON.stringify({ webhookUrl }),
    },
    timeoutMs: TIMEOUT_MS,
    maxBytes: 64 * 1024,
  })
  if (!answer.ok) return answer
  const { status, body, retryAfterMs } = answer.value
  if (status === 401 || status === 403) return err({ type: 'ProviderKeyRefused' })
  if (status === 429) return err({ type: 'ProviderBusy', retryAfterMs: retryAfterMs ?? 1000 })
  if (status !== 200 || body['code'] !== '00') return err({ type: 'ProviderRefused', status })
  const confirmed = readAs(Confirmation, body['data'], ['data'])
  if (!confirmed.ok) {
    const at = confirmed.problem.reason.replace(/^bad-field:/, '')
    return err({ type: 'ProviderAnswerNotUnderstood', at })
  }
  return ok(confirmed.value)
}
