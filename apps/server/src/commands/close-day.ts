import type { DaySlip } from '@cho40/contract'
import {
  type Dong,
  dong,
  err,
  formatDong,
  isId,
  isMarketDay,
  MAX_POSTING,
  ok,
  type Result,
  ZERO_DONG,
} from '@cho40/values'
import { about, command, jsonArgument } from './command.ts'
import { DONE, type ExitCode } from './exit-code.ts'
import { databasePlace, placeArguments } from './place-arguments.ts'
import { refuseProblem } from './refuse-problem.ts'
import { refuseUsage } from './refuse-usage.ts'
import { printJson, printLine, type Sentence } from './say.ts'
import { table } from './table.ts'
import type { UsageProblem } from './usage-problem.ts'

const closeArguments = {
  stall: {
    type: 'string',
    valueHint: 'ID',
    required: true,
    description: about('mã của sạp, stall_…', 'the stall’s id, stall_…'),
  },
  day: {
    type: 'string',
    valueHint: 'YYYY-MM-DD',
    required: true,
    description: about('ngày chợ cần chốt', 'the market day to close'),
  },
  cash: {
    type: 'string',
    valueHint: 'N',
    required: true,
    description: about('tiền mặt đếm được, đồng', 'cash as counted, in đồng'),
  },
  float: {
    type: 'string',
    valueHint: 'N',
    description: about('tiền lẻ có từ đầu ngày, đồng', 'cash in the box at the start, in đồng'),
  },
  ...placeArguments,
  ...jsonArgument,
} as const

export const closeDayCommand = command(closeArguments, async (args): Promise<ExitCode> => {
  const here = ['close-day']
  const { stall: stallId, day } = args
  if (!isId('stall', stallId)) {
    const expected = { vi: 'mã dạng stall_…', en: 'an id like stall_…' }
    return refuseUsage(invalid('stall', stallId, expected), here)
  }
  if (!isMarketDay(day)) {
    const expected = {
      vi: 'một ngày có trong lịch, dạng 2026-11-21',
      en: 'a day of the calendar, like 2026-11-21',
    }
    return refuseUsage(invalid('day', day, expected), here)
  }
  const cash = readAmount('cash', args.cash)
  if (!cash.ok) return refuseUsage(cash.problem, here)
  const float = args.float === undefined ? ok(ZERO_DONG) : readAmount('float', args.float)
  if (!float.ok) return refuseUsage(float.problem, here)
  const place = databasePlace(args)
  if (!place.ok) return refuseUsage(place.problem, here)
  const [{ withDatabase }, { closeDay }] = await Promise.all([
    import('./with-database.ts'),
    import('@cho40/core/reconciliation'),
  ])
  return withDatabase(place.value, async (deps) => {
    const id = deps.ids.make('close')
    const counted = { cashCounted: cash.value, cashFloat: float.value }
    const slip = await closeDay(deps, { id, stallId, day, ...counted })
    const json = args.json === true
    if (!slip.ok) return refuseProblem(slip.problem, { json })
    if (json) printJson(slip.value)
    else printLine(slipText(slip.value))
    return DONE
  })
})

function invalid(option: string, found: string, expected: Sentence): UsageProblem {
  return { type: 'OptionInvalid', option: `--${option}`, found, expected }
}

function readAmount(option: string, found: string): Result<Dong, UsageProblem> {
  const amount = /^\d{1,16}$/.test(found) ? Number(found) : Number.NaN
  if (amount <= MAX_POSTING) return ok(dong(amount))
  const expected = { vi: 'số đồng chẵn, chỉ viết chữ số', en: 'whole đồng, in digits only' }
  return err(invalid(option, found, expected))
}

const PROOFS = {
  proved: 'khớp · proved',
  awaiting_statement: 'chờ sao kê · awaiting the statement',
  difference: 'có chênh lệch · a difference',
} as const satisfies Record<DaySlip['proof'], string>

function slipText(slip: DaySlip): string {
  const { sales, bank, cash, waiting } = slip
  const rows = [
    ['Bán tiền mặt · Cash sales', `${sales.cashCount}`, formatDong(sales.cash)],
    ['Bán chuyển khoản · Sales by transfer', `${sales.bankCount}`, formatDong(sales.bank)],
    ['Ngân hàng nhận · Bank received', `${bank.receivedCount}`, formatDong(bank.received)],
    ['Đã khớp · Put to sales', '', formatDong(bank.allocated)],
    ['Chưa khớp · Not yet', `${bank.unallocatedCount}`, formatDong(bank.unallocated)],
    ['Có trong sao kê · On the statement', `${bank.bankedCount}`, formatDong(bank.banked)],
    ['Còn chờ · Still waiting', `${waiting.count}`, formatDong(waiting.amount)],
    ['Tiền mặt phải có · Cash expected', '', formatDong(cash.expected)],
    ['Tiền mặt đếm được · Cash counted', '', formatDong(cash.counted)],
    ['Chênh lệch · Difference', '', formatDong(cash.difference)],
    ['Kết quả · Proof', '', PROOFS[slip.proof]],
    ['Dấu niêm · Seal', String(slip.audit.seq), slip.audit.head.slice(0, 16)],
  ]
  const demo = slip.demo ? ' – TRÌNH DIỄN · DEMO' : ''
  return `${slip.stallName} – ${slip.marketName} – ${slip.day}${demo}\n${table(rows)}`
}
