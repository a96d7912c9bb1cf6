import {
  AdoptCharter,
  type CooperativeId,
  CooperativeRef,
  type CooperativeView,
  Day,
  OpenCooperativeAccount,
  OpenFundSource,
  RecordFundMoney,
  RecordMeeting,
} from '@cho40/contract'
import type { Reading } from '@cho40/core'
import { authorize } from '@cho40/core/access'
import {
  adoptCharter,
  charterOn,
  cooperativeOf,
  cooperatives,
  fundBook,
  meetings,
  openFundSource,
  recordFundMoney,
  recordMeeting,
  scopeInCooperative,
} from '@cho40/core/cooperative'
import { accountStatement, trialBalance } from '@cho40/core/ledger'
import { openCooperativeAccount, receivingAccountsOf } from '@cho40/core/market'
import { type MarketDay, marketDayOf } from '@cho40/values'
import * as z from 'zod/mini'
import { unwrap } from '../problem-to-trpc.ts'
import { allowedProcedure, router, signedInProcedure } from '../trpc.ts'

const OfCooperative = z.object({ cooperativeId: CooperativeRef })
const Over = z.object({ cooperativeId: CooperativeRef, from: Day, to: Day })
const AccountOver = z.extend(Over, { account: z.string().check(z.maxLength(20)) })
const toCooperative = (input: z.infer<typeof OfCooperative>) => input.cooperativeId

async function viewOf(
  reading: Reading,
  id: CooperativeId,
  today: MarketDay,
): Promise<CooperativeView> {
  const { bookId, name, demo } = unwrap(await cooperativeOf(reading, id))
  const charter = await charterOn(reading, id, today)
  return {
    id,
    bookId,
    name,
    demo,
    charter: charter
      ? {
          from: charter.from_day,
          form: charter.form,
          code: charter.code,
          seat: charter.seat,
          representative: charter.representative,
          minimumCapital: charter.minimum_capital,
          internalFundRate: charter.internal_fund_rate,
          externalFundRate: charter.external_fund_rate,
        }
      : null,
    accounts: await receivingAccountsOf(reading, bookId),
  }
}

const fundRouter = router({
  book: allowedProcedure('cooperative.view', Over, toCooperative).query(({ ctx, input }) =>
    fundBook(ctx.deps, input),
  ),
  openSource: allowedProcedure('capital.record', OpenFundSource, toCooperative).mutation(
    async ({ ctx, input }) =>
      unwrap(await openFundSource(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  recordMoney: allowedProcedure('capital.record', RecordFundMoney, (input, { deps }) =>
    scopeInCooperative(deps, input),
  ).mutation(async ({ ctx, input }) =>
    unwrap(await recordFundMoney(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
})

export const cooperativeRouter = router({
  /** The cooperatives whose affairs this person may see. */
  list: signedInProcedure.query(async ({ ctx }) => {
    const { personId } = ctx.actor
    const visible = []
    for (const { id, name, demo } of await cooperatives(ctx.deps)) {
      const wish = { personId, permission: 'cooperative.view', scopeId: id } as const
      if ((await authorize(ctx.deps, wish)).ok) visible.push({ id, name, demo })
    }
    return visible
  }),
  view: allowedProcedure('cooperative.view', OfCooperative, toCooperative).query(({ ctx, input }) =>
    viewOf(ctx.deps, input.cooperativeId, marketDayOf(ctx.deps.clock.now())),
  ),
  openAccount: allowedProcedure('cooperative.open', OpenCooperativeAccount, toCooperative).mutation(
    async ({ ctx, input }) => unwrap(await openCooperativeAccount(ctx.deps, input)),
  ),
  adoptCharter: allowedProcedure('member.manage', AdoptCharter, toCooperative).mutation(
    async ({ ctx, input }) =>
      unwrap(await adoptCharter(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  meetings: allowedProcedure('cooperative.view', OfCooperative, toCooperative).query(
    ({ ctx, input }) => meetings(ctx.deps, input.cooperativeId),
  ),
  recordMeeting: allowedProcedure('member.manage', RecordMeeting, toCooperative).mutation(
    async ({ ctx, input }) =>
      unwrap(await recordMeeting(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  fund: fundRouter,
  /** The trial balance of the cooperative's book over days, both ends included. */
  trialBalance: allowedProcedure('accounts.export', Over, toCooperative).query(
    async ({ ctx, input }) => {
      const { bookId } = unwrap(await cooperativeOf(ctx.deps, input.cooperativeId))
      return trialBalance(ctx.deps, bookId, input)
    },
  ),
  /** One account's postings with running balance; the cash book is account 111. */
  accountStatement: allowedProcedure('accounts.export', AccountOver, toCooperative).query(
    async ({ ctx, input }) => {
      const { bookId } = unwrap(await cooperativeOf(ctx.deps, input.cooperativeId))
      return accountStatement(ctx.deps, { bookId, account: input.account }, input)
    },
  ),
})
