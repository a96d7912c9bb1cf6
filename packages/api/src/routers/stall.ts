import {
  AskAccountChange,
  CloseDay,
  Day,
  DecideAccountChange,
  DeviceRef,
  LeaseCodes,
  MarketRef,
  StallRef,
  type StallView,
  WithdrawAccountChange,
} from '@cho40/contract'
import { authorize } from '@cho40/core/access'
import { goodsOfStall, oversellsOfStall } from '@cho40/core/catalogue'
import {
  accountChanges,
  askAccountChange,
  decideAccountChange,
  helpNumbers,
  isApprovedAccount,
  pendingAccountChange,
  pricesOfStall,
  stall,
  stallOfAccountChange,
  withdrawAccountChange,
} from '@cho40/core/market'
import { leaseCodes, nextSeqOf, placedOrders, presenceAt } from '@cho40/core/payment'
import { closeDay, slipOfDay, stallDay } from '@cho40/core/reconciliation'
import { marketDayOf } from '@cho40/values'
import * as z from 'zod/mini'
import { type AccountProof, proveAccount } from '../account-proof.ts'
import type { ApiContext } from '../context.ts'
import { unwrap } from '../problem-to-trpc.ts'
import { allowedProcedure, router } from '../trpc.ts'

const HomeOf = z.object({ stallId: StallRef, deviceId: z.optional(DeviceRef) })
const OfStall = z.object({ stallId: StallRef })
const DayOf = z.object({ stallId: StallRef, day: Day })
const Over = z.object({ stallId: StallRef, from: Day, to: Day })
const MOST_CHANGES = 200

/** An account that nobody approved is told without the market's word: phones then draw no code. */
async function provenAccount(
  ctx: ApiContext,
  { id, account }: StallView,
): Promise<StallView['account'] & { proof?: AccountProof }> {
  const approved = await isApprovedAccount(ctx.deps, { stallId: id, accountId: account.id })
  if (!approved) return account
  return {
    ...account,
    proof: await proveAccount(ctx.feedSecrets, { id, account }, ctx.deps.clock.now()),
  }
}

const accountsRouter = router({
  list: allowedProcedure(
    'market.view_accounts',
    z.object({ marketId: MarketRef }),
    (input) => input.marketId,
  ).query(({ ctx, input }) =>
    accountChanges(ctx.deps, { scopeId: input.marketId, limit: MOST_CHANGES }),
  ),
  ofStall: allowedProcedure(
    'stall.view_money',
    z.object({ stallId: StallRef }),
    (input) => input.stallId,
  ).query(({ ctx, input }) =>
    accountChanges(ctx.deps, { scopeId: input.stallId, limit: MOST_CHANGES }),
  ),
  ask: allowedProcedure('stall.close_day', AskAccountChange, (input) => input.stallId).mutation(
    async ({ ctx, input }) =>
      unwrap(await askAccountChange(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  /** The same by the market board for a vendor who stands before them; another of them approves. */
  askForVendor: allowedProcedure(
    'market.manage',
    AskAccountChange,
    (input) => input.stallId,
  ).mutation(async ({ ctx, input }) =>
    unwrap(await askAccountChange(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  decide: allowedProcedure('market.manage', DecideAccountChange, (input, { deps }) =>
    stallOfAccountChange(deps, input.id),
  ).mutation(async ({ ctx, input }) =>
    unwrap(await decideAccountChange(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  withdraw: allowedProcedure('stall.close_day', WithdrawAccountChange, (input, { deps }) =>
    stallOfAccountChange(deps, input.id),
  ).mutation(async ({ ctx, input }) =>
    unwrap(await withdrawAccountChange(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
})

export const stallRouter = router({
  /** Everything a stall's screen needs to start: the stall, its day, and where its device stands. */
  home: allowedProcedure('stall.sell', HomeOf, (input) => input.stallId).query(
    async ({ ctx, input }) => {
      const { stallId } = input
      const day = marketDayOf(ctx.deps.clock.now())
      const permission = 'stall.view_money'
      const { personId } = ctx.actor
      const whole = await authorize(ctx.deps, { personId, permission, scopeId: stallId })
      const view = unwrap(await stallDay(ctx.deps, { stallId, day }))
      const found = unwrap(await stall(ctx.deps, stallId))
      const account = await provenAccount(ctx, found)
      return {
        stall: { ...found, account },
        /** A wish for another account that nobody has decided: every phone of the stall shows it. */
        accountChange: await pendingAccountChange(ctx.deps, stallId),
        prices: await pricesOfStall(ctx.deps, stallId),
        /** What lies there that a saved price can name, and what was sold beyond it. */
        goods: await goodsOfStall(ctx.deps, { stallId, today: day }),
        oversells: await oversellsOfStall(ctx.deps, { stallId }),
        /** What buyers ordered and nobody has said yes to; for who may. */
        orders: whole.ok ? await placedOrders(ctx.deps, found) : 0,
        // Who only sells sees each sale, to know which were paid, and no sum of the owner's.
        day: whole.ok ? view : { ...view, totals: null },
        nextSeq: input.deviceId === undefined ? 1 : await nextSeqOf(ctx.deps, input.deviceId),
      }
    },
  ),
  leaseCodes: allowedProcedure('stall.sell', LeaseCodes, (input) => input.stallId).mutation(
    async ({ ctx, input }) => unwrap(await leaseCodes(ctx.deps, input)),
  ),
  day: allowedProcedure('stall.view_money', DayOf, (input) => input.stallId).query(
    async ({ ctx, input }) => unwrap(await stallDay(ctx.deps, input)),
  ),
  closeDay: allowedProcedure('stall.close_day', CloseDay, (input) => input.stallId).mutation(
    async ({ ctx, input }) => unwrap(await closeDay(ctx.deps, input)),
  ),
  /** Who sold here, from which device; counts and times, no amounts. */
  presence: allowedProcedure('stall.view_money', Over, (input) => input.stallId).query(
    ({ ctx, input }) => presenceAt(ctx.deps, input),
  ),
  /** Whom this stall may call: the people of its market’s board. */
  help: allowedProcedure('stall.sell', OfStall, (input) => input.stallId).query(({ ctx, input }) =>
    helpNumbers(ctx.deps, input.stallId),
  ),
  accounts: accountsRouter,
  slip: allowedProcedure('stall.view_money', DayOf, (input) => input.stallId).query(
    async ({ ctx, input }) => unwrap(await slipOfDay(ctx.deps, input)),
  ),
})
