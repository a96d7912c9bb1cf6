import { err, ok, type Result } from '@cho40/values'
import * as z from 'zod/mini'
import { client } from './client.ts'
import { guardedGet } from './guarded-get.ts'
import type { VietQrIoProblem } from './problem.ts'

export const DEFAULT_TIMEOUT_MS = 5_000

/** A bank as api.vietqr.io lists it. */
export type ListedBank = {
  /** Six digits, unlike any other of the list. */
  readonly bin: string
  readonly code: string
  readonly shortName: string
  readonly name: string
  readonly swift: string | null
  /** Whether its app pays by scanning a VietQR. */
  readonly paysByScan: boolean
  /** Whether the holder's name of its accounts can be looked up. */
  readonly looksUpNames: boolean
}

const line = z.string().check(z.trim(), z.minLength(1), z.maxLength(200), z.regex(/^\P{Cc}*$/u))
const flag = z.union([z.literal(0), z.literal(1)])

const BankListAnswer = z.object({
  code: z.literal('00'),
  data: z
    .array(
      z.object({
        bin: z.string().check(z.regex(/^\d{6}$/)),
        code: line,
        shortName: line,
        name: line,
        swift_code: z.optional(z.nullable(z.string().check(z.regex(/^[A-Z0-9]{8,11}$|^$/)))),
        transferSupported: flag,
        lookupSupported: flag,
      }),
    )
    .check(z.minLength(1), z.maxLength(500)),
})

/**
 * The list of banks as api.vietqr.io has it now. It serves to see what changed, not to replace the
 * list that the product carries: {@link bankListChanges}. Needs no key. Problems: VietQrIoTimedOut,
 * VietQrIoUnreachable, VietQrIoRefused, VietQrIoAnswerNotUnderstood.
 */
export async function fetchBankList({
  timeoutMs = DEFAULT_TIMEOUT_MS,
}: {
  readonly timeoutMs?: number
} = {}): Promise<Result<readonly ListedBank[], VietQrIoProblem>> {
  const answer = await guardedGet({ url: `${client.apiUrl}/v2/banks`, timeoutMs }, () =>
    client.getBanks(),
  )
  return answer.ok ? readBankList(answer.value) : answer
}

function readBankList(answer: unknown): Result<readonly ListedBank[], VietQrIoProblem> {
  const parsed = z.safeParse(BankListAnswer, answer)
  if (!parsed.success) return notUnderstood(parsed.error.issues[0]?.path ?? [])
  const { data } = parsed.data
  const twice = data.findIndex(({ bin }, index) => data.findIndex((b) => b.bin === bin) < index)
  if (twice !== -1) return notUnderstood(['data', twice, 'bin'])
  return ok(
    data.map((bank) => ({
      bin: bank.bin,
      code: bank.code,
      shortName: bank.shortName,
      name: bank.name,
      swift: bank.swift_code || null,
      paysByScan: bank.transferSupported === 1,
      looksUpNames: bank.lookupSupported === 1,
    })),
  )
}

function notUnderstood(path: readonly PropertyKey[]) {
  return err({ type: 'VietQrIoAnswerNotUnderstood', at: path.map(String).join('.') })
}
