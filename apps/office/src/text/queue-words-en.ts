import type { QueueWords } from './queue-words-vi.ts'

export const queueWordsEn: QueueWords = {
  'money.out': 'Money out',
  'money.done': '{how}: {x} ₫, {stall}',
  'money.notoffered': 'That is not for this kind of money.',
  'money.waits': 'Waiting {age}',

  'age.minutes': '{n} min',
  'age.hours': '{n} h',
  'age.days': '{n|day|days}',

  'option.request': 'Sale at {time}, {x} ₫',
  'option.amount': '{x} ₫',
  'option.split':
    '{n|sale adds up to it|sales add up to it}: {sums}, {minutes|minute|minutes} apart',
  'option.together': 'With {n} other waiting it makes the sale of {x} ₫',
  'option.payout': '{code}, {x} ₫ to {whom}',
  'option.returned': '{code}, {x} ₫ that was paid to {whom}',
  'option.reversal': 'the movement the other way at {time} on {day}, {days|day|days} apart',
  'option.own': 'the movement on the other account at {time} on {day}, {days|day|days} apart',

  'fact.code': 'code {code}',
  'fact.due': 'sale of {due} ₫',
  'fact.missing': '{missing} ₫ missing',
  'fact.extra': '{extra} ₫ too much',
  'fact.divisor': 'only 1/{divisor} of what is due',
  'fact.late': '{minutesLate|minute|minutes} late',
  'fact.ordered': 'payout of {ordered} ₫',

  'do.wrong': 'Sent by mistake, give back',
  'do.own_cash': 'Cash paid in or drawn',

  'undo.go': 'Undo the last one',
  'undo.done': 'Taken back – {what}',
  'undo.not': 'Not taken back – {what}',
  'undo.nothing': 'Nothing to take back yet.',
  'undo.reason': 'Pressed by mistake, undone at the desk',

  'note.not_a_sale': 'What is this money?',
  'note.not_a_sale.help':
    'For example: family, a loan, private. Booked as the household’s capital, not as revenue.',
  'note.keep_credit': 'Kept for whom, and why?',
  'note.keep_credit.help':
    'It stays the customer’s money, for their next purchase or until they want it back.',
  'note.expense': 'What was it spent on?',
  'note.expense.help': 'For example: electricity, bags, transport. Booked as an expense.',

  'split.over': '{x} ₫ more than came in.',
  'split.left': '{x} ₫ not placed yet.',
  'split.sale': 'Sale of {x} ₫',
  'split.two': 'At least two sales are needed.',
  'split.go': 'Split over {n|sale|sales}',

  'refund.cash': 'In cash from the box',
  'refund.amount': 'How much to give back',
  'refund.reason': 'Why',
  'refund.help':
    'Orders a payout; a large one needs a second person. The books change when the bank has paid.',
  'refund.toomuch': 'No more than what waits can be given back.',
  'refund.go': 'Order the refund',
  'to.bank': 'Their bank',
  'to.bank.choose': 'Choose a bank',
  'to.number': 'Account number',
  'to.holder': 'Name on the account',

  'tell.title': 'What to tell the payer?',
  'tell.copy': 'Copy the message',
  'tell.copied': 'The message is copied.',
  'tell.byhand': 'The browser does not allow copying. Mark the message by hand.',

  'evidence.title': 'Who told of this money',
  'history.title': 'Decided before',
  'source.webhook': 'Payment feed',
  'source.statement': 'Statement',
  'source.sms': 'Bank text message',
  'source.manual': 'Typed in by a person',
  'source.row': 'Statement, row {n}',
  'source.reference': 'reference {code}',
  'source.balance': 'balance after it {x} ₫',

  'remember.title': 'Know this customer again?',
  'remember.help': 'Only with their consent. A hash is kept, neither name nor account number.',
  'remember.spoken': 'They said yes',
  'remember.written': 'They agreed in writing',
  'remember.done': 'Remembered.',
  'remember.forget': 'Forget this customer',
  'remember.forgotten': 'Forgotten.',
  'remember.nobody': 'The transfer does not tell who paid.',
}
