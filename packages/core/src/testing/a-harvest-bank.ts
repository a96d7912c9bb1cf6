import { writeStatement } from '@cho40/reconcile/statement/write'
import { dong, type Instant } from '@cho40/values'
import { importStatement } from '../reconciliation/import-statement.ts'
import type { Direction } from '../reconciliation/tables.ts'
import type { Deps } from '../store/deps.ts'
import type { AHarvest } from './a-harvest.ts'
import { must } from './a-market.ts'

const OPENING = 500_000_000

/** The cooperative's bank, which speaks by its statement alone. */
export function aHarvestBank(deps: Deps, { accountId }: Pick<AHarvest, 'accountId'>) {
  const rows: {
    occurredAt: Instant
    direction: Direction
    amount: ReturnType<typeof dong>
    bankReference: string
    memo: string
  }[] = []
  return {
    /** Money that moves; the statement tells of it. */
    moves(direction: Direction, amount: number, memo: string): void {
      const bankReference = `5300 - ${20_000 + rows.length}`
      rows.push({
        occurredAt: deps.clock.now(),
        direction,
        amount: dong(amount),
        bankReference,
        memo,
      })
    },
    /** Prints all it has and brings it to the cooperative. */
    async tells(): Promise<void> {
      const { number } = await deps.db
        .selectFrom('cho_receiving_account')
        .select('number')
        .where('id', '=', accountId)
        .executeTakeFirstOrThrow()
      const bytes = await writeStatement('vietcombank', {
        account: number,
        opening: dong(OPENING),
        rows,
        format: 'csv',
      })
      const id = deps.ids.make('import')
      const about = { id, accountId, fileName: 'sao-ke.csv', dryRun: false }
      must(await importStatement(deps, { about, bytes }))
    },
  }
}
