import type { PlacedText } from './placed.ts'

/** The same in English. */
export const placedWordsEn: PlacedText = {
  about:
    'Money that found its order within 60 days, money kept for payers, and what books and statements do not say together. A match that is taken back waits again; the history keeps both.',
  find: 'Find an amount or a memo',
  placed: 'In its place',
  'placed.none': 'Nothing fits what is looked for.',
  'placed.when': 'When',
  'placed.stall': 'Stall',
  'placed.amount': 'Amount',
  'placed.memo': 'Memo',
  'placed.how': 'Where it went',
  machine: 'Matched by the machine',
  undo: 'Take {x} ₫ back',
  'undo.title': 'Take back: {what}, {x} ₫',
  'undo.reason': 'Why?',
  'undo.go': 'Take back',
  'undo.done': '{x} ₫ is taken back. It waits under “Unmatched money”.',
  history: 'History',
  'history.none': 'Nobody has decided anything about it.',
  'history.undo': 'Taken back',
  credits: 'Kept for payers',
  'credits.none': 'No payer’s money is kept.',
  'credit.note': 'Whose',
  'credit.since': 'Since',
  'credit.use': 'Pays the order',
  'credit.choose': 'Choose an order',
  'credit.norequest': 'No order waits for money on this account.',
  'credit.request': '{code} · {x} ₫ left · {at}',
  'credit.go': 'Use {x} ₫',
  'credit.done': '{x} ₫ was used for order {code}.',
  doubts: 'Where books and statements differ',
  'doubts.none': 'Nothing is doubtful on this account.',
  'doubts.account': 'Account',
  'doubts.choose': 'Choose an account',
  'doubt.attested_not_banked':
    '{day}: the stall says it got {x} ₫, the statement of that day does not. Ask the stall.',
  'doubt.not_on_statement':
    '{day}: {x} ₫ was told of and the statement does not list it. Ask the bank; hand out no more goods on that word.',
  'doubt.statement_gap': 'There is no statement from {day} to {through}. Import those days.',
  'doubt.balance_gap':
    '{day}: the closing balance {closing} ₫ does not meet the next statement’s opening {opening} ₫.',
  payers: 'Known payers',
  'payers.help':
    'With their consent a payer is known again by a hash, no name and no number. Erased, nobody is.',
  'payers.stall': 'Stall',
  'payers.choose': 'Choose a stall',
  'payers.go': 'Erase all known payers of the stall',
  'payers.sure': 'Erase all known payers of {stall}? It cannot be undone.',
  'payers.done': 'All known payers of {stall} are forgotten.',
}
