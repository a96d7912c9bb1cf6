import { type AccessRows, BANK, ofStall, stall } from '../access-row.ts'
import type { Town } from '../town.ts'

const bank = { to: BANK, reason: 'goods_returned' }

const book = (town: Town) => ({ bookId: town.bookOf(stall(town)) })
const inBook = (town: Town) => ({ book_id: town.bookOf(stall(town)) })

const waiting = (town: Town, type: 'no_code' | 'outflow') =>
  town.one('cho_exception', { stall_id: stall(town), type, state: 'open' })

const account = (town: Town) => ({
  accountId: town.one('cho_receiving_account', inBook(town)),
})

const transfer = (town: Town) => ({
  transferId: town.one('cho_bank_transfer', inBook(town)),
})

export const MONEY_ROWS: AccessRows = {
  'money.waiting': {
    access: 'exception.resolve',
    over: stall,
    input: (town) => ({ scopeId: stall(town) }),
  },
  'money.tally': {
    access: 'exception.resolve',
    over: stall,
    input: (town) => ({ scopeId: stall(town) }),
  },
  'money.evidence': { access: 'exception.resolve', over: stall, input: transfer },
  'money.payLink': {
    access: 'stall.view_money',
    over: stall,
    input: (town) => ({ requestId: town.one('cho_payment_request', { stall_id: stall(town) }) }),
  },
  'money.payouts': {
    access: 'stall.view_money',
    over: stall,
    input: (town) => ({ scopeId: stall(town), states: ['ordered'] }),
  },
  'money.resolve': [
    {
      access: 'exception.resolve',
      over: stall,
      input: (town) => ({
        id: town.new('decision'),
        how: 'not_a_sale',
        exceptionId: waiting(town, 'no_code'),
        note: 'việc riêng',
      }),
    },
    {
      access: 'exception.resolve',
      over: stall,
      also: ['payout.order'],
      input: (town) => ({
        id: town.new('decision'),
        how: 'refund',
        exceptionId: waiting(town, 'no_code'),
        refundId: town.new('refund'),
        ...bank,
      }),
    },
    {
      access: 'exception.resolve',
      over: stall,
      also: ['payout.order', 'payout.approve'],
      input: (town) => ({
        id: town.new('decision'),
        how: 'expense',
        exceptionId: waiting(town, 'outflow'),
        note: 'mua bao bì',
      }),
    },
  ],
  'statements.imports': { access: 'statement.import', over: stall, input: account },
  'statements.rememberMap': {
    access: 'statement.import',
    over: stall,
    input: (town) => ({
      ...account(town),
      map: {
        fingerprint: 'ngày|có|nợ',
        columns: { date: 0, credit: 1, memo: 2 },
        dateOrder: 'day-first',
      },
    }),
  },
  'exceptions.decisions': { access: 'exception.resolve', over: stall, input: transfer },
  'exceptions.doubts': { access: 'exception.resolve', over: stall, input: account },
  'exceptions.undo': {
    access: 'exception.resolve',
    over: stall,
    input: (town) => ({
      id: town.new('decision'),
      decisionId: town.one('cho_decision', {
        ...inBook(town),
        how: 'not_a_sale',
        note: 'trả nợ riêng',
      }),
      reason: 'nhầm',
    }),
  },
  'exceptions.undoMatch': {
    access: 'exception.resolve',
    over: stall,
    input: (town) => ({
      ...transfer(town),
      id: town.new('decision'),
      reason: 'nhầm',
    }),
  },
  'exceptions.applyCredit': {
    access: 'exception.resolve',
    over: stall,
    input: (town) => ({
      id: town.new('decision'),
      decisionId: town.one('cho_decision', { ...inBook(town), how: 'keep_credit' }),
      requestId: town.one('cho_payment_request', { stall_id: stall(town), state: 'open' }),
      amount: 1_000,
    }),
    // Part of that credit was given back already.
    answers: ['WrongState'],
  },
  'exceptions.rememberPayer': {
    access: 'exception.resolve',
    over: stall,
    input: (town) => ({
      ...ofStall(town),
      id: town.new('payer'),
      transferId: town.one('cho_bank_transfer', { ...inBook(town), amount: 61_000 }),
      consent: 'spoken',
    }),
  },
  'exceptions.forgetPayer': {
    access: 'exception.resolve',
    over: stall,
    input: (town) => ({ ...ofStall(town), id: town.one('cho_payer', { stall_id: stall(town) }) }),
  },
  'exceptions.forgetPayers': { access: 'exception.resolve', over: stall, input: ofStall },
  'refunds.list': { access: 'exception.resolve', over: stall, input: book },
  'refunds.view': {
    access: 'exception.resolve',
    over: stall,
    input: (town) => ({ id: town.one('cho_refund', inBook(town)) }),
  },
  'refunds.request': {
    access: 'payout.order',
    over: stall,
    input: (town) => ({
      ...bank,
      id: town.new('refund'),
      of: { transferId: town.one('cho_bank_transfer', { ...inBook(town), amount: 9_000_000 }) },
      amount: 1_000,
    }),
  },
}
