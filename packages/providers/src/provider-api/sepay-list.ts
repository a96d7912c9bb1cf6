import { err, type Instant, instantToMs, ok, type Result, VIETNAM_OFFSET_MS } from '@cho40/values'
import * as z from 'zod/mini'
import * as fields from '../bank-feed/notice-fields.ts'
import { readAs } from '../bank-feed/read-notices.ts'
import { type Answer, ask, type Fetch } from './ask.ts'
import type { ProviderApiProblem } from './problem.ts'

const LIST = 'https://my.sepay.vn/userapi/transactions/list'
/** The most that SePay lists at once; a list this long may have been cut. */
export const SEPAY_PAGE = 5000
const TIMEOUT_MS = 30_000
/** 5,000 rows of some 500 bytes, with room to spare. */
const MAX_BYTES = 8 * 1024 * 1024

/** One row of the list, as the documents show it; amounts are texts such as `18067000.00`. */
const ListedTransfer = /* @__PURE__ */ z.object({
  id: fields.eventId,
  account_number: fields.accountText,
  transaction_date: fields.requiredText(19),
  amount_in: fields.amountOrNone,
  amount_out: fields.amountOrNone,
  accumulated: fields.balance,
  transaction_content: fields.memoText,
  reference_number: fields.referenceText,
  sub_account: fields.virtualAccountText,
})
export type ListedTransfer = z.infer<typeof ListedTransfer>

export type SepayPeriod = { readonly from: Instant; readonly to: Instant }

/**
 * The transfers that SePay knows of between two moments, both included, to the second: one page, in
 * no order that can be relied on. The old interface (`/userapi`) is asked, because only its numbers
 * are those of the webhooks; the ids of v2 are others, and one transfer would be told of twice.
 * Problems: those of {@link ProviderApiProblem}.
 */
export async function listSepayTransfers(
  { fetch, token }: { readonly fetch: Fetch; readonly token: string },
  period: SepayPeriod,
): Promise<Result<readonly ListedTransfer[], ProviderApiProblem>> {
  const query = new URLSearchParams({
    transaction_date_min: wallClock(period.from),
    transaction_date_max: wallClock(period.to),
    limit: String(SEPAY_PAGE),
  })
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const answer = await ask(fetch, {
    url: `${LIST}?${query.toString()}`,
    init: { headers },
    timeoutMs: TIMEOUT_MS,
    maxBytes: MAX_BYTES,
  })
  return answer.ok ? rowsOf(answer.value) : answer
}

function rowsOf(answer: Answer): Result<readonly ListedTransfer[], ProviderApiProblem> {
  const { status, retryAfterMs, body } = answer
  if (status === 429) return err({ type: 'ProviderBusy', retryAfterMs: retryAfterMs ?? 1000 })
  // The old interface says 200 and nothing at all to a wrong key.
  if (status === 401 || status === 403 || (status === 200 && Object.keys(body).length === 0)) {
    return err({ type: 'ProviderKeyRefused' })
  }
  if (status !== 200) return err({ type: 'ProviderRefused', status })
  const listed = body['transactions']
  if (!Array.isArray(listed))
    return err({ type: 'ProviderAnswerNotUnderstood', at: 'transactions' })
  const rows: ListedTransfer[] = []
  for (const [index, row] of listed.entries()) {
    const read = readAs(ListedTransfer, row, ['transactions', index])
    if (!read.ok) {
      const at = read.problem.reason.replace(/^bad-field:/, '')
      return err({ type: 'ProviderAnswerNotUnderstood', at })
    }
    rows.push(read.value)
  }
  return ok(rows)
}

/** `2026-11-21 09:30:12` in Vietnam, where SePay's days are. */
function wallClock(at: Instant): string {
  const local = new Date(instantToMs(at) + VIETNAM_OFFSET_MS).toISOString()
  return local.slice(0, 19).replace('T', ' ')
}
