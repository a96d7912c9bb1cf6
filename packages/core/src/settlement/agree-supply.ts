import type { AgreeSupply, FeeRate, Problem, SupplyId } from '@cho40/contract'
import { err, ok, type Result, ZERO_DONG } from '@cho40/values'
import { contentOf } from '../catalogue/unit-price.ts'
import type { Deps, Tx } from '../store/deps.ts'
import type { FeeTerms } from './fee.ts'
import { inCooperative } from './in-cooperative.ts'
import { memberOn } from './members.ts'

/**
 * Records what a member supplies and on which terms. Nothing that came in before is touched: a
 * delivery keeps the terms of its day, and new terms are a new agreement.
 * Problems: NotFound (cooperative, member), WrongState (member left), InvalidInput (a unit that says
 * nothing of its content, a commission on goods the cooperative buys), AlreadyExists, IdReused.
 */
export function agreeSupply(deps: Deps, input: AgreeSupply): Promise<Result<SupplyId, Problem>> {
  return inCooperative(deps, input, async (tx, bookId) => {
    const { memberId, validFrom } = input
    const member = await memberOn(tx, { bookId, memberId, day: validFrom })
    if (!member.ok) return member
    const content = contentOf(input.unit, input.content)
    const wrong = content ? wrongTerms(input) : 'content'
    if (wrong !== undefined || !content) {
      return err({
        type: 'InvalidInput',
        issues: [{ path: wrong ?? 'content', message: 'does not go with the rest' }],
      })
    }
    await tx.db
      .insertInto('cho_supply_agreement')
      .values({
        id: input.id,
        book_id: bookId,
        member_id: memberId,
        product: input.product,
        mode: input.mode,
        unit: input.unit,
        unit_size: content.amount,
        base: content.base,
        fee_income: input.feeIncome,
        valid_from: validFrom,
        valid_until: input.validUntil ?? null,
        agreed_by: input.by,
        recorded_at: tx.clock.now(),
      })
      .execute()
    await recordTerms(tx, input)
    return ok(input.id)
  })
}

function wrongTerms(input: AgreeSupply): string | undefined {
  if (input.validUntil !== undefined && input.validUntil < input.validFrom) return 'validUntil'
  if (new Set(input.prices.map(({ grade }) => grade)).size < input.prices.length) return 'prices'
  // What the cooperative has bought is its own: it earns the margin, not a share of the member's.
  const wrong = input.fees.findIndex(
    (fee) => input.mode === 'purchase' && chargedOn(fee) === 'sale',
  )
  return wrong < 0 ? undefined : `fees.${wrong}`
}

async function recordTerms(tx: Tx, { id, prices, fees }: AgreeSupply): Promise<void> {
  if (prices.length > 0) {
    await tx.db
      .insertInto('cho_agreement_price')
      .values(prices.map(({ grade, price }) => ({ agreement_id: id, grade, price })))
      .execute()
  }
  if (fees.length > 0) {
    await tx.db
      .insertInto('cho_agreement_fee')
      .values(
        fees.map((fee, index) => ({ agreement_id: id, position: index + 1, ...termsOf(fee) })),
      )
      .execute()
  }
}

function chargedOn(fee: FeeRate): 'delivery' | 'sale' {
  if (fee.basis === 'share') return 'sale'
  return fee.basis === 'quantity' ? fee.on : 'delivery'
}

/** A fee as its row has it; what a basis does not use is zero. */
function termsOf(fee: FeeRate): FeeTerms {
  return {
    fee: fee.kind,
    basis: fee.basis,
    rate_bps: fee.basis === 'share' ? fee.rateBps : 0,
    fee_amount: fee.basis === 'share' ? ZERO_DONG : fee.amount,
    per: fee.basis === 'quantity' ? fee.per : 1,
    vat_bps: fee.vatBps,
    charged_on: chargedOn(fee),
  }
}
