import type { AskReset, SendReset, SentReset } from '@cho40/contract'
import type { AskedCode } from '@cho40/core/access'
import { askReset, maskedPhone } from '@cho40/core/access'
import type { Instant } from '@cho40/values'
import type { ApiContext } from './context.ts'

/** A code for one person's phone. It is a secret: it goes to the number and into no log. */
export type OneTimeCode = {
  readonly kind: 'pin_reset'
  /** As it is dialled in Viet Nam: `0912345678`. */
  readonly phone: string
  readonly code: string
  /** Nobody is let in with it from then on. */
  readonly until: Instant
  readonly language: 'vi' | 'en'
}

/**
 * Hands a code to whatever reaches telephones: a gateway of the operator's, an SMS or Zalo service. Answers whether it
 * was taken; what throws was not. It is waited for where somebody at the desk asks, so that it should answer within seconds.
 */
export type CodeSender = (code: OneTimeCode) => Promise<boolean>

/** Sends a code that somebody at the desk made; what cannot be sent is told to them, to be read out. */
export async function handOver(
  { codeSender, log }: ApiContext,
  of: AskedCode & Pick<SendReset, 'language'>,
): Promise<SentReset> {
  const { code, until, phone } = of
  const sent = codeSender !== undefined && (await isTaken({ codeSender, log }, of))
  return sent ? { sentTo: maskedPhone(phone), until } : { sentTo: null, code, until }
}

/**
 * Makes and sends a code that nobody waits for: the answer must not tell by its time who has a number here,
 * neither by what is written for it nor by the way to the gateway.
 */
export function askAside(ctx: ApiContext, { phone, language }: AskReset): void {
  const { codeSender, deps, log } = ctx
  if (!codeSender) return
  const ask = async (): Promise<void> => {
    try {
      const asked = await askReset(deps, { phone })
      if (asked) await isTaken({ codeSender, log }, { ...asked, language })
    } catch {
      log.error({ to: maskedPhone(phone) }, 'code not made')
    }
  }
  void ask()
}

async function isTaken(
  { codeSender, log }: { codeSender: CodeSender; log: ApiContext['log'] },
  { phone, code, until, language = 'vi' }: AskedCode & Pick<SendReset, 'language'>,
): Promise<boolean> {
  const to = maskedPhone(phone)
  try {
    if (await codeSender({ kind: 'pin_reset', phone, code, until, language })) return true
    log.error({ to }, 'code not sent')
  } catch {
    // What was thrown may hold the code.
    log.error({ to }, 'code not sent: the sender failed')
  }
  return false
}
