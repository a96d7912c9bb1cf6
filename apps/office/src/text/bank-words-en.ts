import type { BankWords } from './bank-words-vi.ts'

export const bankWordsEn: BankWords = {
  'why.no_code': 'The transfer carries no sale code',
  'why.bad_code': 'The sale code is mistyped and cannot be repaired for sure',
  'why.foreign_code': 'The sale code belongs to another account',
  'why.unknown_request': 'The code is right but no sale has it yet',
  'why.short': 'The customer paid too little',
  'why.over': 'The customer paid too much',
  'why.late': 'The money came after the sale had expired',
  'why.paid_twice': 'The customer paid one sale twice',
  'why.one_for_many': 'One transfer for several sales, and the sum is off',
  'why.ambiguous': 'Several sales look the same, nothing is guessed',
  'why.wrong_account': 'The money came into another account than the QR names',
  'why.reversal': 'The bank returned or reversed a transfer',
  'why.attested_not_banked': 'The stall saw the money, the bank has not',
  'why.statement_gap': 'The statement lacks rows',
  'why.amount_alarm': 'Alarm: only 1/10, 1/100 or 1/1000 of the amount came',
  'why.cancelled_request': 'Money for a dropped sale',
  'why.other': 'Somebody must look',

  'file.LegacyXls': 'An old .xls file. Open it in Excel and save it as .xlsx.',
  'file.EmptyStatement': 'The file is empty.',
  'file.StatementTooLarge': 'The file is too large. Split the statement by month.',
  'file.UnreadableWorkbook': 'The file is damaged or has a password.',
  'file.HeadingNotFound': 'No column heading of a known bank was found.',
  'file.NoRows': 'The file has no transactions.',
  'file.BalancesDoNotAddUp':
    'The balances do not follow from row to row: the file may be edited or lack rows.',

  'row.bad_date': 'unreadable date',
  'row.bad_amount': 'unreadable amount',
  'row.no_amount': 'no amount',
  'row.two_amounts': 'both debit and credit',
  'row.amount_too_large': 'the amount is too large',
  'row.cut_off': 'the file ends within this row',
}
