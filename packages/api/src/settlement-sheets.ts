import {
  type BookUnit,
  type MemberId,
  type PersonId,
  type PrintedStatement,
  type Problem,
  type RegisterLine,
  type SettlementId,
  SettlementRef,
  type SettlementSheet,
  SettlementSheetQuery,
  type SettlementView,
} from '@cho40/contract'
import { authorize, type Permission } from '@cho40/core/access'
import { charterOn, cooperativeOf, payoutAccountOf, register } from '@cho40/core/cooperative'
import { memberStatement, payoutBatch, scopeInSettlement, settlement } from '@cho40/core/settlement'
import { err, isId, marketDayOf, ok, type Result } from '@cho40/values'
import type { Context } from 'hono'
import * as z from 'zod/mini'
import type { ApiOptions } from './context.ts'
import { invalidInput } from './invalid-input.ts'
import { contextOf } from './sessions.ts'

/** What tells of accounts and codes is for those who pay; the rest for all who may look. */
const PERMISSIONS = {
  statements: 'cooperative.view',
  summary: 'cooperative.view',
  payouts: 'payout.order',
  codes: 'payout.order',
} as const satisfies Record<SettlementSheetQuery['sheet'], Permission>

/**
 * The paper a request asks for. Who may not see the run learns nothing, not even whether there is
 * one. Problems: NotSignedIn, InvalidInput, NotAllowed, NotFound, WrongState (nothing ordered yet).
 */
export async function askedSettlement(
  options: ApiOptions,
  c: Context,
  asked: { readonly id: string; readonly sheet: string },
): Promise<Result<SettlementSheet, Problem>> {
  const { actor } = await contextOf(options, c)
  if (!actor) return err({ type: 'NotSignedIn' })
  const query = z.safeParse(SettlementSheetQuery, { ...c.req.query(), sheet: asked.sheet })
  if (!query.success) return err(invalidInput(query.error))
  const permission = PERMISSIONS[query.data.sheet]
  const seen = await seenRun(options, { id: asked.id, personId: actor.personId, permission })
  return seen.ok ? sheetOf(options, seen.value, query.data) : seen
}

type SeenRun = { readonly id: SettlementId; readonly unit: BookUnit; readonly owner: string }

/** The run, for who may see it. Problems: NotAllowed, NotFound. */
export async function seenRun(
  { deps }: ApiOptions,
  wish: {
    readonly id: string
    readonly personId: PersonId
    readonly permission: Permission
  },
): Promise<Result<SeenRun, Problem>> {
  const settlementId = z.safeParse(SettlementRef, wish.id)
  const owner = settlementId.success
    ? await scopeInSettlement(deps, { settlementId: settlementId.data })
    : undefined
  const { personId, permission } = wish
  const allowed = await authorize(deps, { personId, permission, scopeId: owner ?? '' })
  if (!allowed.ok) return allowed
  if (!settlementId.success || owner === undefined || !isId('coop', owner)) {
    return err({ type: 'NotFound', what: 'settlement', id: wish.id })
  }
  const cooperative = await cooperativeOf(deps, owner)
  if (!cooperative.ok) return cooperative
  const charter = await charterOn(deps, owner, marketDayOf(deps.clock.now()))
  const { name, demo } = cooperative.value
  const unit = { name, address: charter?.seat ?? null, taxCode: charter?.code ?? null, demo }
  return ok({ id: settlementId.data, unit, owner })
}

async function sheetOf(
  { deps }: ApiOptions,
  { id, unit, owner }: SeenRun,
  { sheet, member, paper, language }: SettlementSheetQuery,
): Promise<Result<SettlementSheet, Problem>> {
  const run = await settlement(deps, id)
  if (!run.ok) return run
  const common = { unit, day: marketDayOf(deps.clock.now()), paper, language }
  if (sheet === 'summary') return ok({ ...common, sheet, run: run.value })
  if (sheet === 'statements') {
    const statements = await statementsOf(deps, { run: run.value, owner, member })
    return statements.ok ? ok({ ...common, sheet, statements: statements.value }) : statements
  }
  const batch = await payoutBatch(deps, id)
  return batch.ok ? ok({ ...common, sheet, run: run.value, batch: batch.value }) : batch
}

async function statementsOf(
  deps: ApiOptions['deps'],
  of: {
    readonly run: SettlementView
    readonly owner: string
    readonly member: MemberId | undefined
  },
): Promise<Result<PrintedStatement[], Problem>> {
  const { run, owner, member } = of
  const ids = member ? [member] : run.lines.map(({ memberId }) => memberId)
  const known = await knownMembers(deps, owner)
  const codes = await codesOf(deps, run.id)
  const statements: PrintedStatement[] = []
  for (const memberId of ids) {
    const found = await memberStatement(deps, { settlementId: run.id, memberId })
    if (!found.ok) return found
    const line = known.get(memberId)
    const payoutId = found.value.line.payout?.payoutId
    statements.push({
      ...found.value,
      address: line?.address ?? null,
      signs: signingWay(line?.signs),
      account: await payoutAccountOf(deps, memberId, marketDayOf(deps.clock.now())),
      vietqr: (payoutId && codes.get(payoutId)) ?? null,
    })
  }
  return ok(statements)
}

async function knownMembers(
  deps: ApiOptions['deps'],
  owner: string,
): Promise<ReadonlyMap<string, RegisterLine>> {
  if (!isId('coop', owner)) return new Map()
  const day = marketDayOf(deps.clock.now())
  const found = await register(deps, { cooperativeId: owner, day })
  return new Map(found.ok ? found.value.members.map((line) => [line.id, line]) : [])
}

/** The payload of each transfer still to be made; none before payouts are ordered. */
async function codesOf(
  deps: ApiOptions['deps'],
  id: SettlementId,
): Promise<ReadonlyMap<string, string>> {
  const batch = await payoutBatch(deps, id)
  return new Map(batch.ok ? batch.value.rows.map((row) => [row.payoutId, row.vietqr]) : [])
}

function signingWay(signs: string | undefined): PrintedStatement['signs'] {
  return signs === 'thumb_print' || signs === 'helper_attests' ? signs : 'signature'
}
