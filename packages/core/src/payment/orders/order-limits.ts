import type { PlaceOrder, Problem } from '@cho40/contract'
import type { Dong } from '@cho40/values'
import { sql } from 'kysely'
import type { Tx } from '../../store/deps.ts'
import { known, prepared } from '../../store/prepared.ts'

export type OrderLimits = {
  /** How many orders one telephone number may have that nobody has paid or confirmed. */
  readonly openPerPhone: number
  /** The same for one network, which a whole village may share. */
  readonly openPerNetwork: number
}

export type OrderLimitDep = {
  /** How much a buyer may order before any money comes; without limits when left out. */
  readonly orderLimits?: OrderLimits
}

/** What an honest buyer hardly meets, and what keeps one person from reserving a whole shop. */
export const USUAL_ORDER_LIMITS: OrderLimits = { openPerPhone: 5, openPerNetwork: 40 }

/** Unpaid goods are let go after a day; before that there is no use in trying again soon. */
const TRY_AGAIN_SECONDS = 3_600

/**
 * Whether a buyer in the shop has as many orders open as one may have: placed, not yet confirmed by
 * the seller, and without any money. What the stall or the telephone brings has no limit.
 */
export async function tooMany(
  tx: Tx,
  { orderLimits }: OrderLimitDep,
  order: PlaceOrder & { readonly network: string | undefined },
): Promise<Problem | undefined> {
  if (!orderLimits || order.channel !== 'shop') return undefined
  const { openPerPhone, openPerNetwork } = orderLimits
  const [byPhone] = await ofPhone(tx, { value: order.buyer.phone })
  const [byNetwork] =
    order.network === undefined ? [] : await ofNetwork(tx, { value: order.network })
  if ((byPhone?.n ?? 0) < openPerPhone && (byNetwork?.n ?? 0) < openPerNetwork) return undefined
  return { type: 'TooManyRequests', retryAfterSeconds: TRY_AGAIN_SECONDS }
}

const ofPhone = openOrders('buyer_phone')
const ofNetwork = openOrders('network')

function openOrders(column: 'buyer_phone' | 'network') {
  return prepared((db, { value }: { readonly value: string }) =>
    db
      .selectFrom('cho_order as whole')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where(`whole.${column}`, '=', known(value))
      .where((eb) =>
        eb.exists(
          eb
            .selectFrom('cho_seller_order as own')
            .select('own.id')
            .whereRef('own.order_id', '=', 'whole.id')
            .where('own.state', '=', known('placed' as const)),
        ),
      )
      .where((eb) =>
        eb.not(
          eb.exists(
            eb
              .selectFrom('cho_seller_order as own')
              .innerJoin('cho_order_request as link', 'link.seller_order_id', 'own.id')
              .innerJoin('cho_payment_request as request', 'request.id', 'link.request_id')
              .select('own.id')
              .whereRef('own.order_id', '=', 'whole.id')
              .where('request.received', '>', sql<Dong>`0`),
          ),
        ),
      ),
  )
}
