import { writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { ReceivingAccountId, StatementReport } from '@cho40/contract'
import type { Reading } from '@cho40/core'
import { formatDong } from '@cho40/values'
import { type AccountOption, readAccount } from './account-option.ts'
import { about, command, jsonArgument } from './command.ts'
import { DONE, type ExitCode } from './exit-code.ts'
import { databasePlace, placeArguments } from './place-arguments.ts'
import { readInputFile } from './read-input-file.ts'
import { refuseProblem } from './refuse-problem.ts'
import { refuseUsage } from './refuse-usage.ts'
import { printJson, printLine } from './say.ts'
import { table } from './table.ts'

export const statementImport = command(
  {
    file: {
      type: 'positional',
      required: true,
      description: about('tệp sao kê', 'the statement file'),
    },
    account: {
      type: 'string',
      valueHint: 'BIN:NUMBER',
      required: true,
      description: about('tài khoản của sao kê', 'the account it is of'),
    },
    'dry-run': {
      type: 'boolean',
      description: about('chỉ xem trước, không ghi gì', 'only show what it would do'),
    },
    'accept-partial': {
      type: 'boolean',
      description: about(
        'nhập các dòng đọc được, bỏ các dòng không đọc được',
        'import the rows that can be read, without the others',
      ),
    },
    'error-file': {
      type: 'string',
      valueHint: 'FILE',
      description: about(
        'ghi các dòng không đọc được ra tệp .csv hoặc .xlsx để sửa rồi nhập lại',
        'write the unreadable rows to a .csv or .xlsx, to put right and import',
      ),
    },
    ...placeArguments,
    ...jsonArgument,
  },
  async (args): Promise<ExitCode> => {
    const here = ['statement', 'import']
    const account = readAccount(args.account)
    if (!account.ok) return refuseUsage(account.problem, here)
    const place = databasePlace(args)
    if (!place.ok) return refuseUsage(place.problem, here)
    const bytes = await readInputFile(args.file)
    if (!bytes.ok) return refuseUsage(bytes.problem, here)
    const json = args.json === true
    const [{ withDatabase }, { importStatement, statementErrors }] = await Promise.all([
      import('./with-database.ts'),
      import('@cho40/core/reconciliation'),
    ])
    return withDatabase(place.value, async (deps) => {
      const accountId = await findAccount(deps, account.value)
      if (accountId === undefined) {
        return refuseProblem(
          { type: 'NotFound', what: 'account', id: account.value.text },
          { json },
        )
      }
      const fileName = basename(args.file).slice(0, 200)
      const errorFile = args['error-file']
      if (errorFile !== undefined) {
        const format = errorFile.toLowerCase().endsWith('.xlsx') ? 'xlsx' : 'csv'
        const file = { accountId, fileName, bytes: bytes.value, format } as const
        await writeFile(errorFile, await statementErrors(deps, file))
      }
      const dryRun = args['dry-run'] === true
      const acceptPartial = args['accept-partial'] === true
      const wish = { id: deps.ids.make('import'), accountId, fileName, dryRun, acceptPartial }
      const report = await importStatement(deps, { about: wish, bytes: bytes.value })
      if (!report.ok) return refuseProblem(report.problem, { json })
      if (json) printJson(report.value)
      else printLine(reportText(report.value))
      return DONE
    })
  },
)

async function findAccount(
  { db }: Reading,
  { bin, number }: AccountOption,
): Promise<ReceivingAccountId | undefined> {
  const row = await db
    .selectFrom('cho_receiving_account')
    .select('id')
    .where('bin', '=', bin)
    .where('number', '=', number)
    .executeTakeFirst()
  return row?.id
}

const VERDICTS = {
  proved: 'số dư khớp từng dòng · proved by its balances',
  unproved: 'không có số dư để kiểm · no balances to prove it',
  partial: 'có dòng không đọc được · rows were refused',
} as const satisfies Record<StatementReport['verdict'], string>

function reportText(report: StatementReport): string {
  const { opening, closing } = report
  const title = report.dryRun
    ? 'Xem trước, chưa ghi gì · A preview, nothing was written'
    : 'Đã nhập · Imported'
  const rows = [
    ['Mẫu sao kê · Layout', report.layout],
    ['Số dòng · Rows', String(report.rows)],
    ['Xác nhận khoản đã biết · Confirmed', String(report.confirmed)],
    ['Khoản mới · Added', String(report.added)],
    ['Đã có từ lần trước · Repeated', String(report.repeated)],
    ['Không đọc được · Unreadable', String(report.unreadable.length)],
    ['Có báo mà ngân hàng không ghi · Ghosts', String(report.ghosts.length)],
    ['Số dư đầu, cuối · Opening, closing', [opening, closing].map(balanceText).join(' → ')],
    ['Kết luận · Verdict', VERDICTS[report.verdict]],
  ]
  return `${title}\n${table(rows)}`
}

function balanceText(amount: StatementReport['opening']): string {
  return amount === null ? '–' : formatDong(amount)
}
