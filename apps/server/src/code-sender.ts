import type { CodeSender, OneTimeCode } from '@cho40/api'
import {
  OPERATORS_TARGETS,
  type Sending,
  sendEvent,
  signedHeaders,
} from '@cho40/providers/outgoing-http'
import { formatMarketTime, instantToMs } from '@cho40/values'
import type { CodeSenderPlace } from './code-sender-place.ts'
import { processDeps } from './process-deps.ts'

/** What the gateway puts into its message, word for word; without marks it is one SMS. */
const WORDS = {
  vi: ({ code, until }: OneTimeCode) =>
    `Cho 4.0: ma dat lai PIN la ${code}, dung den ${formatMarketTime(until)}. Khong dua ma nay cho ai.`,
  en: ({ code, until }: OneTimeCode) =>
    `Cho 4.0: your PIN reset code is ${code}, good until ${formatMarketTime(until)}. Give it to nobody.`,
} as const

/**
 * Hands one-time codes to the gateway that whoever runs the server named: signed as webhooks are, over HTTPS, or over
 * plain HTTP in a network of their own, since a code is a secret. One try; who waits presses again.
 */
export function codeSenderAt(
  { url, secret }: CodeSenderPlace,
  sending: Partial<Sending> = {},
): CodeSender {
  return async (message) => {
    const now = processDeps.clock.now()
    const body = JSON.stringify({
      type: 'code.requested',
      timestamp: now,
      data: { ...message, text: WORDS[message.language](message) },
    })
    const id = processDeps.ids.make('codemsg')
    const signed = signedHeaders(body, { id, nowMs: instantToMs(now), secrets: [secret] })
    const headers = { 'content-type': 'application/json', 'user-agent': 'Cho40', ...signed }
    const sent = await sendEvent({ targets: OPERATORS_TARGETS, ...sending }, { url, headers, body })
    return sent.problem === null
  }
}
