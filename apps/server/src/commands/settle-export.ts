import { existsSync } from 'node:fs'
import { open, rm, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { PayoutBatch, PersonId, Problem, SettlementId } from '@cho40/contract'
import type { Deps } from '@cho40/core'
import { err, formatDong, ok, type Result, sumDong } from '@cho40/values'
import { type AccountOption, readAccount } from './account-option.ts'
import { about, command, jsonArgument } from './command.ts'
import { DONE, type ExitCode } from './exit-code.ts'
import { databasePlace, placeArguments } from './place-arguments.ts'
import { refuseProblem } from './refuse-problem.ts'
import { refuseUsage } from './refuse-usage.ts'
import { printJson, printLine } from './say.ts'
import { actorFor, byArgument, ownerOf, readPhone, readRun, runArgument } from './settle-options.ts'
import { table } from './table.ts'

const HERE = ['settle', 'export']

/**
 * Orders the payouts of an approved run from one of the cooperative's accounts, and writes the batch
 * file for the bank. A second time writes the file anew, with what is still to be paid.
 */
export const settleExport = command(
  {
    ...runArgument,
    account: {
      type: 'string',
      valueHint: 'BIN:NUMBER',
      required: true,
      description: about('tài khoản chi của hợp tác xã', 'the cooperative’s account that pays'),
    },
    out: {
      type: 'string',
      valueHint: 'FILE',
      required: true,
      description: about('tệp XLSX để ghi', 'the XLSX file to write'),
    },
    ...byArgument,
    ...placeArguments,
    ...jsonArgument,
  },
  async (args): Promise<ExitCode> => {
    const run = readRun(args.run)
    if (!run.ok) return refuseUsage(run.problem, HERE)
    const account = readAccount(args.account)
    if (!account.ok) return refuseUsage(account.problem, HERE)
    const phone = readPhone(args.by)
    if (!phone.ok) return refuseUsage(phone.problem, HERE)
    const place = databasePlace(args)
    if (!place.ok) return refuseUsage(place.problem, HERE)
    const json = args.json === true
    const { withDatabase } = await import('./with-database.ts')
    return withDatabase(place.value, async (deps) => {
      const wish = { id: run.value, account: account.value, phone: phone.value }
      const path = resolve(args.out)
      // Payouts are ordered for good: where no file can be written, none is.
      const isNew = !existsSync(path)
      await (await open(path, 'a', 0o600)).close()
      const ordered = await orderAll(deps, wish)
      if (!ordered.ok) {
        if (isNew) await rm(path)
        return refuseProblem(ordered.problem, { json })
      }
      await writeFile(path, ordered.value.bytes, { mode: 0o600 })
      if (json) printJson({ path, ...ordered.value.batch })
      else printLine(batchText(path, ordered.value.batch))
      return DONE
    })
  },
)

async function orderAll(
  deps: Deps,
  wish: { readonly id: SettlementId; readonly account: AccountOption; readonly phone: string },
): Promise<Result<{ readonly batch: PayoutBatch; readonly bytes: Uint8Array }, Problem>> {
  const [{ payoutXlsx }, { cooperativeOf }, { payoutBatch, settlement }] = await Promise.all([
    import('@cho40/api'),
    import('@cho40/core/cooperative'),
    import('@cho40/core/settlement'),
  ])
  const { id, phone } = wish
  const scope = await ownerOf(deps, id)
  if (!scope.ok) return scope
  const permission = 'payout.order'
  const by = await actorFor(deps, { phone, permission, scopeId: scope.value })
  if (!by.ok) return by
  const run = await settlement(deps, id)
  if (!run.ok) return run
  // A run whose payouts are ordered is exported already: only its file is written anew.
  if (run.value.state === 'approved') {
    const ordered = await order(deps, { ...wish, by: by.value })
    if (!ordered.ok) return ordered
  }
  const batch = await payoutBatch(deps, id)
  if (!batch.ok) return batch
  const owner = await cooperativeOf(deps, scope.value)
  if (!owner.ok) return owner
  const { name, demo } = owner.value
  const bytes = await payoutXlsx(batch.value, { name, demo, address: null, taxCode: null })
  return ok({ batch: batch.value, bytes })
}

async function order(
  deps: Deps,
  wish: {
    readonly id: SettlementId
    readonly account: AccountOption
    readonly by: PersonId
  },
): Promise<Result<SettlementId, Problem>> {
  const [{ receivingAccountsOf }, { exportSettlement, settlement }] = await Promise.all([
    import('@cho40/core/market'),
    import('@cho40/core/settlement'),
  ])
  const { id: settlementId, account, by } = wish
  const run = await settlement(deps, settlementId)
  if (!run.ok) return run
  const accounts = await receivingAccountsOf(deps, run.value.bookId)
  const found = accounts.find(({ bin, number }) => bin === account.bin && number === account.number)
  if (!found) {
    return err({ type: 'NotFound', what: 'account', id: account.text })
  }
  const payouts = run.value.lines
    .filter(({ net }) => net > 0)
    .map(({ memberId }) => ({ memberId, payoutId: deps.ids.make('payout') }))
  return exportSettlement(deps, { settlementId, accountId: found.id, payouts, by })
}

function batchText(path: string, { rows, total, cash, hash }: PayoutBatch): string {
  const byHand = sumDong(cash.map(({ amount }) => amount))
  const lines = [
    ['Tệp · File', path],
    ['Chuyển khoản · Transfers', String(rows.length), formatDong(total)],
    ['Tiền mặt · In cash', String(cash.length), formatDong(byHand)],
    ['Mã kiểm · Checksum', hash],
  ]
  return table(lines)
}
