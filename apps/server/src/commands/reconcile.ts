import {
  type FilesProblem,
  type FilesReport,
  type RequestLine,
  readRequestLines,
  reconcileFiles,
} from '@cho40/reconcile/matching/files'
import { readStatement, type Statement } from '@cho40/reconcile/statement'
import { err, formatDong, ok, type Result } from '@cho40/values'
import { readAccount } from './account-option.ts'
import { about, command, jsonArgument } from './command.ts'
import { DONE, type ExitCode } from './exit-code.ts'
import { readInputFile } from './read-input-file.ts'
import { refuseUsage } from './refuse-usage.ts'
import { printJson, printLine, say } from './say.ts'
import { statementReason } from './statement-reason.ts'
import { table } from './table.ts'
import type { UsageProblem } from './usage-problem.ts'

export const reconcile = command(
  {
    requests: {
      type: 'string',
      valueHint: 'FILE',
      required: true,
      description: about('các yêu cầu thanh toán, JSON mỗi dòng', 'payment requests, JSON lines'),
    },
    statement: {
      type: 'string',
      valueHint: 'FILE',
      required: true,
      description: about('sao kê ngân hàng, CSV hoặc XLSX', 'the bank’s statement, CSV or XLSX'),
    },
    account: {
      type: 'string',
      valueHint: 'BIN:NUMBER',
      description: about(
        'mặc định là tài khoản duy nhất trong tệp yêu cầu',
        'the only account of the requests unless said',
      ),
    },
    ...jsonArgument,
  },
  async (args): Promise<ExitCode> => {
    const here = ['reconcile']
    const account = args.account === undefined ? ok(undefined) : readAccount(args.account)
    if (!account.ok) return refuseUsage(account.problem, here)
    const requests = await readRequests(args.requests)
    if (!requests.ok) return refuseUsage(requests.problem, here)
    const statement = await readStatementFile(args.statement)
    if (!statement.ok) return refuseUsage(statement.problem, here)
    const chosen = account.value === undefined ? {} : { account: account.value.text }
    const input = { requests: requests.value, statement: statement.value, ...chosen }
    const report = reconcileFiles(input)
    if (!report.ok) return refuseUsage(accountProblem(report.problem, args), here)
    if (args.json === true) printJson(report.value)
    else printReport(report.value, requests.value)
    return DONE
  },
)

async function readRequests(path: string): Promise<Result<RequestLine[], UsageProblem>> {
  const bytes = await readInputFile(path)
  if (!bytes.ok) return bytes
  const lines = readRequestLines(new TextDecoder().decode(bytes.value))
  if (lines.ok) return lines
  const { line, field } = lines.problem
  const reason = {
    vi: `dòng ${line}: “${field}” thiếu, sai hoặc trùng. Mỗi dòng là {"id","code","amount","account","createdAt","expiresAt"?}`,
    en: `line ${line}: "${field}" is missing, wrong or repeated. Each line is {"id","code","amount","account","createdAt","expiresAt"?}`,
  }
  return err({ type: 'FileMeaningless', path, reason })
}

async function readStatementFile(path: string): Promise<Result<Statement, UsageProblem>> {
  const bytes = await readInputFile(path)
  if (!bytes.ok) return bytes
  const statement = await readStatement(bytes.value, { fileName: path })
  if (statement.ok) return statement
  const reason = statementReason(statement.problem.type)
  return err({ type: 'FileMeaningless', path, reason })
}

function accountProblem(
  problem: FilesProblem,
  args: { readonly account?: string | undefined; readonly statement: string },
): UsageProblem {
  if (problem.type === 'AccountNeeded') return { type: 'OptionMissing', option: '--account' }
  const reason = {
    vi: `sao kê này là của tài khoản ${problem.account}, không phải ${args.account ?? 'tài khoản đã chọn'}`,
    en: `this statement is of the account ${problem.account}, not of ${args.account ?? 'the chosen one'}`,
  }
  return { type: 'FileMeaningless', path: args.statement, reason }
}

function printReport(report: FilesReport, requests: readonly RequestLine[]): void {
  const rows = [
    ...report.matches.map(({ line, requestId, amount, evidence }) => ({
      line,
      cells: ['✓', requestId, formatDong(amount), evidence],
    })),
    ...report.exceptions.map(({ line, type }) => ({ line, cells: ['!', type] })),
    ...report.suggestions.map(({ line, requestId }) => ({ line, cells: ['?', requestId] })),
  ].sort((a, b) => a.line - b.line)
  if (rows.length > 0) printLine(table(rows.map(({ line, cells }) => [String(line), ...cells])))
  const paid = new Set(report.matches.map(({ requestId }) => requestId)).size
  say({
    vi: `${paid}/${requests.length} yêu cầu có tiền; ${report.exceptions.length} dòng cần người xem.`,
    en: `${paid} of ${requests.length} requests have money; ${report.exceptions.length} lines need a person.`,
  })
}
