import { promises as dns, type LookupAddress } from 'node:dns'
import * as http from 'node:http'
import * as https from 'node:https'
import { isIP } from 'node:net'
import type { Targets } from './allowed-target.ts'

/** Receivers put an event in their own queue and answer; who works first and answers later is too slow. */
const TIMEOUT_MS = 10_000
/** Nothing of an answer is used but its status. */
const MOST_BYTES = 16_384

export type OutgoingRequest = {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** What became of a sending; `problem` is null when the receiver took it (2xx). */
export type Sent = {
  readonly status: number | null
  readonly problem: SendProblem | null
  /** What the receiver asked for with `Retry-After`. */
  readonly waitMs: number | undefined
}

export type SendProblem =
  /** It leads where nothing may be sent, or in a way that is not spoken there. */
  | 'AddressRefused'
  | 'NameUnknown'
  | 'TimedOut'
  | 'Unreachable'
  | 'CertificateRefused'
  | 'AnswerTooLarge'
  /** Any status but 2xx; a redirect is not followed. */
  | 'NotTaken'
  /** 410: there is nobody any more. */
  | 'Gone'

export type Sending = {
  readonly targets: Targets
  /** Left out, the system's. Answers every address of a name. */
  readonly resolve?: (name: string) => Promise<readonly Pick<LookupAddress, 'address' | 'family'>[]>
  /** A further authority, for receivers with a certificate of their operator's own. */
  readonly ca?: string
  readonly timeoutMs?: number
}

const systemResolve = (name: string) => dns.lookup(name, { all: true, verbatim: true })

/**
 * Sends one event. The name is made an address first, every one it has must be allowed, and the
 * connection goes to the very address that was looked at: a name that changes its mind between the
 * look and the connection gains nothing. No redirect, no proxy, no connection kept, one time limit for
 * all of it. Never throws.
 */
export async function sendEvent(sending: Sending, request: OutgoingRequest): Promise<Sent> {
  const url = URL.canParse(request.url) ? new URL(request.url) : undefined
  if (!url || !isSpoken(url)) return refused('AddressRefused')
  const signal = AbortSignal.timeout(sending.timeoutMs ?? TIMEOUT_MS)
  try {
    const address = await inTime(addressOf(url, sending), signal)
    if (typeof address === 'string') return refused(address)
    return await post({ ...request, url, address, signal, ca: sending.ca })
  } catch (error) {
    return refused(signal.aborted ? 'TimedOut' : problemOf(error))
  }
}

type Address = { readonly address: string; readonly family: number }

function isSpoken(url: URL): boolean {
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:'
  return isWeb && url.username === '' && url.password === ''
}

async function addressOf(
  url: URL,
  { targets, resolve = systemResolve }: Sending,
): Promise<Address | 'AddressRefused' | 'NameUnknown'> {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const found = isIP(host)
    ? [{ address: host, family: isIP(host) }]
    : await resolve(host).catch(() => [])
  const [first] = found
  if (!first) return 'NameUnknown'
  const may = url.protocol === 'https:' ? targets.allows : targets.allowsPlain
  // A name of which one address is public and another is not is somebody's trick.
  return found.every(({ address }) => may(address)) ? first : 'AddressRefused'
}

type Post = Pick<OutgoingRequest, 'headers' | 'body'> & {
  readonly url: URL
  readonly address: Address
  readonly signal: AbortSignal
  readonly ca: string | undefined
}

function post({ url, address, signal, headers, body, ca }: Post): Promise<Sent> {
  const { request } = url.protocol === 'https:' ? https : http
  return new Promise((resolve, reject) => {
    const asking = request(url, {
      method: 'POST',
      agent: false,
      signal,
      headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
      ...(ca !== undefined && { ca }),
      // The address that was looked at, whatever the name says by now; Node asks in either shape.
      lookup: (_name, options, done) => {
        if (options.all === true) done(null, [{ ...address }])
        else done(null, address.address, address.family)
      },
    })
    asking.on('error', reject)
    asking.on('response', (answer) => {
      let length = 0
      answer.on('error', reject)
      answer.on('data', (part: Buffer) => {
        length += part.length
        if (length <= MOST_BYTES) return
        resolve(refused('AnswerTooLarge', answer.statusCode))
        asking.destroy()
      })
      answer.on('end', () => resolve(sentBy(answer)))
    })
    asking.end(body)
  })
}

function sentBy({ statusCode = 0, headers }: http.IncomingMessage): Sent {
  if (statusCode >= 200 && statusCode < 300) {
    return { status: statusCode, problem: null, waitMs: undefined }
  }
  const asked = headers['retry-after'] ?? ''
  const waitMs = /^\d{1,6}$/.test(asked) ? Number(asked) * 1000 : undefined
  return { status: statusCode, problem: statusCode === 410 ? 'Gone' : 'NotTaken', waitMs }
}

function refused(problem: SendProblem, status: number | null = null): Sent {
  return { status, problem, waitMs: undefined }
}

/** A name server that never answers is as slow as a receiver that never does. */
function inTime<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('timed out')), { once: true })
    work.then(resolve, reject)
  })
}

const CERTIFICATE = /CERT|SIGNATURE|SELF_SIGNED|ERR_TLS/

function problemOf(error: unknown): SendProblem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return CERTIFICATE.test(code) ? 'CertificateRefused' : 'Unreachable'
}
