import type { KeyRow } from '../../parts/key-help.tsx'

/** The keyboard map of the queue, as `?` shows it. */
export const QUEUE_KEYS: readonly KeyRow[] = [
  [['j', 'k'], 'keys.move'],
  [['PgUp', 'PgDn'], 'keys.ten'],
  [['Home', 'End'], 'keys.ends'],
  [['1', '…', '9'], 'keys.choose'],
  [['Enter'], 'keys.accept'],
  [['s'], 'do.split'],
  [['r'], 'do.refund'],
  [['w'], 'do.wrong'],
  [['n'], 'do.not_a_sale'],
  [['c'], 'do.keep_credit'],
  [['e'], 'do.expense'],
  [['f'], 'do.bank_fee'],
  [['i'], 'do.bank_interest'],
  [['o'], 'do.own_cash'],
  [['y'], 'tell.copy'],
  [['z'], 'undo.go'],
  [['Esc'], 'keys.escape'],
  [['?'], 'keys.help'],
]
