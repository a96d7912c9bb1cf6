import { dong, err, instantToMs, isDong, ok, type Result } from '@cho40/values'
import type * as Payos from '@payos/node'
import * as z from 'zod/mini'
import type { Fetch } from '../provider-api/ask.ts'
import type {
  PaymentLinkProblem,
  PaymentLinkStanding,
  PaymentLinkState,
  PaymentLinks,
} from './payment-links.ts'
import { problemOf } from './payos-problem.ts'

const PACKAGE = '@payos/node'
const TIMEOUT_MS = 20_000
/** A link's answer has some hundred bytes. */
const MAX_BYTES = 256 * 1024

export type PayosLinkKeys = {
  readonly clientId: string
  readonly apiKey: string
  readonly checksumKey: string
}

type Sdk = Pick<typeof Payos, 'PayOS'>

const STATES: Readonly<Record<string, PaymentLinkState>> = {
  PENDING: 'open',
  PROCESSING: 'open',
  UNDERPAID: 'partial',
  PAID: 'paid',
  CANCELLED: 'cancelled',
  EXPIRED: 'expired',
  FAILED: 'cancelled',
}

const amount = z.int().check(z.minimum(0), z.refine(isDong))
const state = z.enum(Object.keys(STATES) as [string, ...string[]])
const orderCode = z.int().check(z.minimum(1))
const text = z.string().check(z.minLength(1), z.maxLength(4000))
const Created = z.object({
  paymentLinkId: text,
  orderCode,
  amount,
  status: state,
  checkoutUrl: text,
  qrCode: text,
})
const Standing = z.object({ id: text, orderCode, amount, amountPaid: amount, status: state })

/**
 * Payment links of payOS through its own package `@payos/node`, which is optional: it is loaded with
 * the first call, and without it every call says PackageMissing. Asked once each, within a time and a
 * size, following no redirect; nothing is printed and no environment variable is read.
 */
export function payosLinks(of: {
  readonly keys: PayosLinkKeys
  readonly fetch: Fetch
  /** Finds the package; only for hosts that bundle it another way. */
  readonly load?: () => Promise<Sdk>
}): PaymentLinks {
  const { keys, fetch, load = () => import('@payos/node') } = of
  const asked = async <T>(
    what: (payments: InstanceType<Sdk['PayOS']>['paymentRequests']) => Promise<unknown>,
    read: (answer: unknown) => Result<T, PaymentLinkProblem>,
  ): Promise<Result<T, PaymentLinkProblem>> => {
    let sdk: Sdk
    try {
      sdk = await load()
    } catch {
      return err({ type: 'PackageMissing', name: PACKAGE })
    }
    const payos = new sdk.PayOS({
      ...keys,
      baseURL: 'https://api-merchant.payos.vn',
      partnerCode: '',
      logLevel: 'off',
      timeout: TIMEOUT_MS,
      // An order asked for twice is refused; whoever lost the answer asks for the standing instead.
      maxRetries: 0,
      fetch: (url, init) => bounded(fetch, url, init),
    })
    try {
      return read(await what(payos.paymentRequests))
    } catch (error) {
      return err(problemOf(error, TIMEOUT_MS))
    }
  }
  return {
    create: (wish) =>
      asked(
        (payments) =>
          payments.create({
            orderCode: wish.orderCode,
            amount: wish.amount,
            description: wish.memo,
            returnUrl: wish.returnUrl,
            cancelUrl: wish.cancelUrl,
            ...(wish.expiresAt && {
              expiredAt: Math.floor(instantToMs(wish.expiresAt) / 1000),
            }),
          }),
        (answer) => {
          const read = Created.safeParse(answer)
          if (!read.success) return notUnderstood(read.error)
          const { data } = read
          const isAsked = data.orderCode === wish.orderCode && data.amount === wish.amount
          if (!isAsked || !data.checkoutUrl.startsWith('https://')) {
            return err({
              type: 'ProviderAnswerNotUnderstood',
              at: isAsked ? 'checkoutUrl' : 'amount',
            })
          }
          return ok({
            id: data.paymentLinkId,
            orderCode: data.orderCode,
            amount: dong(data.amount),
            state: STATES[data.status] ?? 'open',
            url: data.checkoutUrl,
            qr: data.qrCode,
          })
        },
      ),
    find: (code) => asked((payments) => payments.get(code), readStanding),
    cancel: (code, reason) => asked((payments) => payments.cancel(code, reason), readStanding),
  }
}

function readStanding(answer: unknown): Result<PaymentLinkStanding, PaymentLinkProblem> {
  const read = Standing.safeParse(answer)
  if (!read.success) return notUnderstood(read.error)
  const { id, orderCode: code, amount: due, amountPaid, status } = read.data
  const standing = { id, orderCode: code, amount: dong(due), paid: dong(amountPaid) }
  return ok({ ...standing, state: STATES[status] ?? 'open' })
}

function notUnderstood(error: z.core.$ZodError) {
  const at = error.issues[0]?.path.map(String).join('.') ?? ''
  return err<PaymentLinkProblem>({ type: 'ProviderAnswerNotUnderstood', at })
}

/** The host's `fetch`, whose answers end at {@link MAX_BYTES} and that takes keys to no other host. */
async function bounded(
  fetch: Fetch,
  url: string | URL | Request,
  init: RequestInit = {},
): Promise<Response> {
  const address = url instanceof Request ? url.url : url.toString()
  const response = await fetch(address, { ...init, redirect: 'error' })
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of response.body ?? []) {
    length += part.length
    if (length > MAX_BYTES) throw new Error('the answer is too long')
    parts.push(part)
  }
  const { status, headers } = response
  const body = status === 204 || status === 304 ? null : Buffer.concat(parts)
  return new Response(body, { status, headers })
}
