import { createHash } from 'node:crypto'
import type { ProblemOf } from '@cho40/contract'
import type { BankFeed, BankNotice } from '@cho40/core/reconciliation'
import { type BankText, fitsMask, readBankText } from '@cho40/reconcile/sms'
import { instantFromMs, ok, type Result } from '@cho40/values'
import * as z from 'zod/mini'
import { readJsonObject } from './json-body.ts'
import * as fields from './notice-fields.ts'
import { type ReadingReason, unreadable, wrongSignature } from './problems.ts'
import { proveByAuthorization } from './proof.ts'
import { readAs } from './read-notices.ts'
import { proveByStandardWebhook } from './signed-webhook.ts'
import { mayWriteFor, SMS_SENDERS, type SmsSenders } from './sms-senders.ts'

const RelayedText = /* @__PURE__ */ z.object({
  sender: fields.requiredText(64),
  text: fields.requiredText(4000),
  /** When the phone received it. */
  receivedAt: fields.zonedMoment,
  /** The account's full number; texts hide digits of it. */
  account: fields.accountOrNone,
})

/**
 * Bank texts that a paired phone passes on: a JSON body `{sender, text, receivedAt, account}` with
 * the device's key (`Authorization: Bearer`) or signed with it as a Standard Webhook. Anybody can
 * send a text under a bank's name, so what it says is hearsay: it is booked as attested and the
 * machine matches nothing on it. Only the senders of the list are listened to. `account` must fit the
 * digits that the text shows.
 */
export function smsRelay(senders: SmsSenders = SMS_SENDERS): BankFeed {
  return {
    provider: 'sms',
    authenticate: (message, { how, secrets, now }) => {
      if (how === 'hmac') return proveByStandardWebhook(message, { secrets, now })
      return how === 'api-key'
        ? proveByAuthorization(message, { scheme: 'Bearer', secrets })
        : wrongSignature('not-offered')
    },
    isHearsay: () => true,
    mustForget: (body) => {
      const said = readRelayed(body, senders)
      return !said.ok && said.problem.reason === 'one-time-password'
    },
    read: (body) => {
      const said = readRelayed(body, senders)
      return said.ok ? ok([noticeOf(said.value)]) : said
    },
    answer: { status: 200, body: '{"success":true}' },
  }
}

type Relayed = { readonly account: string; readonly text: BankText }

function readRelayed(
  body: Uint8Array,
  senders: SmsSenders,
): Result<Relayed, ProblemOf<'UnreadableMessage'>> {
  const message = readJsonObject(body)
  if (!message.ok) {
    const bytes = new TextDecoder().decode(body)
    return holdsPassword(bytes) ? unreadable('one-time-password') : message
  }
  // Before anything else: a password is forgotten even when the rest of the message is broken.
  const words = message.value['text']
  if (typeof words === 'string' && holdsPassword(words)) return unreadable('one-time-password')
  const relayed = readAs(RelayedText, message.value)
  if (!relayed.ok) return relayed
  const receivedAt = relayed.value.receivedAt.occurredAt
  const text = readBankText(relayed.value.text, { receivedAt })
  if (!text.ok) return unreadable(reasonOf(text.problem))
  const { sender, account } = relayed.value
  if (!mayWriteFor(senders, sender, text.value.bank)) return unreadable('sender-not-allowed')
  const number = account || text.value.accountMask
  if (!/^\d+$/.test(number) || !fitsMask(text.value.accountMask, number)) {
    return unreadable('another-account')
  }
  return ok({ account: number, text: text.value })
}

/** As long a piece as the reader of bank texts looks at, and how far two of them overlap. */
const PIECE = 2000
const OVERLAP = 200

/** Whether a text, however long, asks for a one-time password to be kept secret. */
function holdsPassword(text: string): boolean {
  const receivedAt = instantFromMs(0)
  for (let at = 0; at < text.length; at += PIECE - OVERLAP) {
    const read = readBankText(text.slice(at, at + PIECE), { receivedAt })
    if (!read.ok && read.problem.type === 'OneTimePassword') return true
  }
  return false
}

function reasonOf(
  problem:
    | { readonly type: 'OneTimePassword' | 'NotABankText' }
    | { readonly type: 'UnreadableBankText'; readonly field: string },
): ReadingReason {
  return problem.type === 'UnreadableBankText'
    ? `bad-field:text.${problem.field}`
    : 'not-a-bank-text'
}

/**
 * Named by what it says: a phone shows one movement as a text and as a push note, and relays send
 * twice. Two that say the very same count as one, which the statement puts right; the other way
 * round money would be counted that is not there.
 */
function noticeOf({ account, text }: Relayed): BankNotice {
  const { direction, amount, occurredAt, precision, balanceAfter, memo } = text
  const said = [account, direction, amount, occurredAt, balanceAfter ?? '', memo.toUpperCase()]
  return {
    eventId: createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 40),
    accountNumber: account,
    direction,
    amount,
    occurredAt,
    precision,
    ...(balanceAfter === undefined ? {} : { balanceAfter }),
    memo,
  }
}
