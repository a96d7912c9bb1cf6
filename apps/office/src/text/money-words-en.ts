import type { MoneyWords } from './money-words-vi.ts'

export const moneyWordsEn: MoneyWords = {
  'why.undone': 'A match was taken back; decide again',
  'why.outflow': 'Money left and nobody has said what for',
  'why.payout_amount': 'The code of a payout, but another amount',
  'why.payout_twice': 'Alarm: this payout had been paid already',
  'why.payout_not_live': 'Alarm: a payout left that was cancelled or not approved',
  'why.not_on_statement': 'The bank told of this money, its statement does not list it',

  'because.exact_amount': 'exact amount',
  'because.partial': '{missing} ₫ too little',
  'because.over': '{extra} ₫ too much',
  'because.amount_alarm': 'only 1/{divisor} of the amount – beware of fraud',
  'because.minutes_apart': '{minutes|minute|minutes} apart',
  'because.days_apart': '{days|day|days} apart',
  'because.waiting_alike': 'such sales waiting: {count}',
  'because.code': 'the sale’s own code',
  'because.near_code': 'nearly its code, {wrong|symbol|symbols} wrong',
  'because.expired': 'the sale had expired',
  'because.cancelled': 'the sale was dropped',
  'because.payer_known': 'a known customer',
  'because.beneficiary_account': 'the beneficiary’s account',
  'because.beneficiary_name': 'the beneficiary’s name',
  'because.returned_words': 'the text says it came back',

  'do.match': 'Match with a sale',
  'do.split': 'Split over several sales',
  'do.refund': 'Refund',
  'do.keep_credit': 'Keep for the customer',
  'do.not_a_sale': 'The owner’s own money',
  'do.payout_returned': 'A payout that came back',
  'do.reversal': 'Reversed by the bank',
  'do.own_transfer': 'Between own accounts',
  'do.bank_interest': 'Bank interest',
  'do.payout': 'It is this payout',
  'do.bank_fee': 'Bank fee',
  'do.expense': 'Expense',
  'do.undo': 'Take back and decide again',

  'severity.alarm': 'Alarm',
  'severity.high': 'Urgent',
  'severity.normal': 'Normal',
  'severity.low': 'Not urgent',
  'owner.vendor': 'For the stall',
  'owner.bookkeeper': 'For the bookkeeper',
  'owner.treasurer': 'For the treasurer',
  'exception.overdue': 'Overdue',

  'payer.no_code':
    'Hello, {stall} received {x} ₫ at {at} on {day}, but the transfer carries no sale code. Please tell us what you bought, so that we can put it to the right sale.',
  'payer.bad_code':
    'Hello, {stall} received {x} ₫ at {at} on {day}, but the sale code is mistyped. Please send us a picture of the transfer.',
  'payer.foreign_code':
    'Hello, the {x} ₫ you sent at {at} on {day} carry the code of another place. Shall we send them back, or did you buy at {stall}?',
  'payer.unknown_request':
    'Hello, {stall} received {x} ₫ at {at} on {day}. We are looking for your sale and will tell you at once.',
  'payer.short':
    'Hello, of the {due} ₫ due at {stall} {received} ₫ have come; {missing} ₫ are missing. Please scan the code again to pay the rest.',
  'payer.over':
    'Hello, you sent {x} ₫ too much to {stall} at {at} on {day}. Shall we send it back or keep it for your next purchase?',
  'payer.late':
    'Hello, {stall} received {x} ₫ at {at} on {day}, after your sale had expired. Do you still want the goods, or your money back?',
  'payer.paid_twice':
    'Hello, your sale at {stall} was paid twice. We will send {x} ₫ back; please tell us your account number.',
  'payer.one_for_many':
    'Hello, the {x} ₫ you sent at {at} on {day} are not the sum of your sales. Please tell us which ones they are for.',
  'payer.ambiguous':
    'Hello, several sales of {x} ₫ were waiting at {stall}. Please tell us what you bought at {at} on {day}.',
  'payer.wrong_account':
    'Hello, the {x} ₫ you sent at {at} on {day} came into the wrong account of {stall}. Please tell us your account number, and we will send them back.',
  'payer.cancelled_request':
    'Hello, the sale for which you sent {x} ₫ at {at} on {day} had been dropped. Do you want to buy again, or your money back?',
  'payer.reversal':
    'Hello, the bank returned {x} ₫ on {day}. Please check your account number and the name on it.',
  'payer.attested_not_banked':
    'Hello, {stall} does not see your {x} ₫ of {day} on its statement yet. Please send us a picture of the transfer.',
  'payer.statement_gap':
    'Hello, the statement of {stall} lacks {day}. Please keep the picture of your transfer of {x} ₫ until we tell you that we have seen it.',
  'payer.amount_alarm':
    'Hello, of the {due} ₫ due at {stall} only {x} ₫ came at {at} on {day}. Please check the amount you sent and pay the missing {missing} ₫.',
  'payer.undone':
    'Hello, {stall} is looking again at the {x} ₫ you sent at {at} on {day} and will tell you at once.',

  'payout.ordered': 'Ordered',
  'payout.awaits': 'Waits for a second person',
  'payout.sent': 'Given to the bank',
  'payout.paid': 'Paid',
  'payout.returned': 'Came back',
  'payout.cancelled': 'Cancelled',
  'payout.approved': 'Approved',
  'payout.reopened': 'Opened again',
  'payout.for.member_settlement': 'A member’s goods',
  'payout.for.distribution': 'Distribution of income',
  'payout.for.capital_return': 'Capital given back',
  'payout.for.refund': 'Refund',
  'payout.for.advance': 'Advance to a member',
  'payout.for.other': 'Other payment',
  'attested.signature': 'Signed by who got it',
  'attested.thumbprint': 'Thumbprint of who got it',
  'attested.helper': 'Read out and witnessed by a helper',

  'refund.goods_returned': 'Goods were returned',
  'refund.not_delivered': 'Goods were not delivered',
  'refund.paid_too_much': 'Paid too much',
  'refund.paid_twice': 'Paid twice',
  'refund.wrong_account': 'Sent to the wrong account',
  'refund.price_corrected': 'The price was corrected',
  'refund.other': 'Another reason',
}
