/**
 * Mutations whose answer is not kept under an `Idempotency-Key`: it holds a secret that is told once,
 * or a PIN is worked on for so long that the writer would wait, or files beside the database change.
 * They ask for their own `id` where they make something.
 */
export const NOT_REMEMBERED: ReadonlySet<string> = new Set([
  'admin.addPerson',
  'feeds.addSecret',
  'feeds.close',
  'feeds.giveKey',
  'feeds.retireSecret',
  'feeds.trial',
  'keys.make',
  'keys.rotate',
  'market.openFeed',
  'people.add',
  'people.resetPin',
  'privacy.export',
  'privacy.find',
])

/** Mutations whose `id` names something that is there already, so that none can be made for it. */
export const NAMES_WHAT_IS_THERE: ReadonlySet<string> = new Set([
  'catalogue.lot.correct',
  'catalogue.party.endDelegation',
  'exceptions.forgetPayer',
  'fees.askByQr',
  'fees.check',
  'fees.issue',
  'fees.object',
  'fees.takeCash',
  'fees.uphold',
  'fees.waive',
  'orders.acceptReturn',
  'orders.cancel',
  'orders.confirm',
  'orders.deliver',
  'orders.eraseBuyer',
  'orders.pack',
  'orders.refuseReturn',
  'orders.ship',
  'orders.takeCash',
  'payouts.approve',
  'payouts.cancel',
  'payouts.markSent',
  'payouts.payInCash',
  'periods.approveReopening',
  'privacy.decide',
  'privacy.reply',
  'signs.withdraw',
  'stall.accounts.decide',
  'stall.accounts.withdraw',
  'stock.resolveOversell',
])
