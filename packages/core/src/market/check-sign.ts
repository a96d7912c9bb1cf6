import type { CheckSign, Problem, SignVerdict, SignView } from '@cho40/contract'
import { ok, type Result } from '@cho40/values'
import type { Reading } from '../store/deps.ts'
import { readScannedSign } from './scanned-sign.ts'
import { signVerdict } from './sign-verdict.ts'
import { signByPayload, signsOfStall } from './signs.ts'
import { stall, stallsOfMarket } from './stalls.ts'

/**
 * Holds what was scanned at a stall against the registry of its market. Only reads; any text gets a
 * verdict. Problems: NotFound (stall).
 */
export async function checkSign(
  reading: Reading,
  { stallId, scanned }: CheckSign,
): Promise<Result<SignVerdict, Problem>> {
  const found = await stall(reading, stallId)
  if (!found.ok) return found
  const { marketId, account } = found.value
  const sign = readScannedSign(scanned)
  const market = await stallsOfMarket(reading, marketId)
  const neighbours = market.filter(({ id }) => id !== stallId)
  const exact = sign.kind === 'transfer' ? await signByPayload(reading, sign.payload) : undefined
  const around = {
    stallId,
    account,
    own: await signsOfStall(reading, stallId),
    exact: hangsIn(market, exact) ? exact : undefined,
    neighbours,
  }
  return ok(signVerdict(sign, around))
}

/** A household may sell at two markets; its stall at the other one is not told here. */
function hangsIn(
  market: readonly { readonly id: string }[],
  sign: SignView | undefined,
): sign is SignView {
  return sign !== undefined && market.some(({ id }) => id === sign.stallId)
}
