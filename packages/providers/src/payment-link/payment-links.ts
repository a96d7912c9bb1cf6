import type { Dong, Instant, Result } from '@cho40/values'
import type { ProviderApiProblem } from '../provider-api/problem.ts'

/** What a payer is to be asked for, on a page of the provider. */
export type PaymentLinkWish = {
  /** Whole and positive; the same order asked for twice is refused by the provider. */
  readonly orderCode: number
  readonly amount: Dong
  /** Reaches the bank as the memo: our reference code. */
  readonly memo: string
  readonly returnUrl: string
  readonly cancelUrl: string
  readonly expiresAt?: Instant
}

export type PaymentLinkState = 'open' | 'paid' | 'partial' | 'cancelled' | 'expired'

export type PaymentLink = {
  readonly id: string
  readonly orderCode: number
  readonly amount: Dong
  readonly state: PaymentLinkState
  /** The provider's page. */
  readonly url: string
  /** The VietQR payload that the page shows. */
  readonly qr: string
}

export type PaymentLinkStanding = Omit<PaymentLink, 'url' | 'qr'> & {
  /** What the provider says has come; money is booked from bank events alone. */
  readonly paid: Dong
}

export type PaymentLinkProblem =
  | ProviderApiProblem
  /** The optional package that speaks to the provider is not installed. */
  | { readonly type: 'PackageMissing'; readonly name: string }
  /** The provider's answer was not signed with the key it should be. */
  | { readonly type: 'WrongSignature'; readonly reason: string }

/** Pages on which a provider lets people pay; what is paid is told by the bank feed like all money. */
export type PaymentLinks = {
  /** Problems: those of {@link PaymentLinkProblem}. */
  create(wish: PaymentLinkWish): Promise<Result<PaymentLink, PaymentLinkProblem>>
  /** How far it was paid, by our order code. */
  find(orderCode: number): Promise<Result<PaymentLinkStanding, PaymentLinkProblem>>
  cancel(
    orderCode: number,
    reason: string,
  ): Promise<Result<PaymentLinkStanding, PaymentLinkProblem>>
}
