/**
 * Fields that take text and hold no hostile word in the hostile town: shown where another field is that
 * holds one (`as`), or why not (`because`).
 */
export type NotSown = { readonly as: string } | { readonly because: string }

const PHONE = { because: 'a telephone number: anything else is refused by the contract' }
const SCOPE = { because: 'the name of a scope: one that nobody has is refused, and never kept' }
const SECRET = { because: 'a secret, kept apart and shown to nobody' }
const REACH = {
  because:
    'needs money or books this town does not have; the same parts of the desk show it, which set text and never markup',
}
const as = (field: string): NotSown => ({ as: field })

export const NOT_SOWN: Readonly<Record<string, NotSown>> = {
  'admin.addPerson phone': PHONE,
  'market.takeIn vendor.phone': PHONE,
  'members.admit details.phone': PHONE,
  'members.change details.phone': PHONE,
  'orders.enter buyer.phone': PHONE,
  'orders.find text': { because: 'what is looked for: it is kept and shown nowhere' },
  'orders.standing.record buyer.phone': PHONE,
  'people.add phone': PHONE,
  'people.edit phone': PHONE,
  'privacy.enterRequest phone': PHONE,
  'privacy.erase phone': PHONE,
  'privacy.export phone': PHONE,
  'privacy.find phone': PHONE,
  'admin.grantRole scopeId': SCOPE,
  'keys.make scopeId': SCOPE,
  'people.giveRole scopeId': SCOPE,
  'people.withdrawRole scopeId': SCOPE,
  'tax.confirmMarketplace scopeId': SCOPE,
  'tax.proposeMarketplace scopeId': SCOPE,
  'tax.setRole scopeId': SCOPE,
  'tax.withdrawMarketplace scopeId': SCOPE,
  'feeds.addSecret secret': SECRET,
  'feeds.giveKey value': SECRET,
  'adoption.scores.keep told[].id': { because: 'the id of a line of the card, or refused' },
  'statements.rememberMap map.fingerprint': {
    because: 'a hash of the heading of a file, which the server compares and never shows',
  },
  'webhooks.open url': { because: 'an address over https, or refused' },
  'signs.check scanned': { because: 'what a camera read: compared, answered and not kept' },
  'sync events[].act.scanned': {
    because: 'what a camera read: compared and told as bank and number',
  },
  'admin.publishListing ocop.decisionNumber': as('catalogue.certificate.record decisionNumber'),
  'adoption.report.freeze supersedes.reason': as('adoption.report.freeze words.next[]'),
  'adoption.values.revise method': as('adoption.values.enter method'),
  'adoption.values.revise source': as('adoption.values.enter source'),
  'calendar.place source': as('adoption.due.set source'),
  'catalogue.certificate.record productCode': as('catalogue.certificate.record product'),
  'catalogue.lot.correct changes.brand': as('catalogue.lot.open brand'),
  'catalogue.lot.correct changes.number': as('catalogue.lot.open number'),
  'catalogue.lot.correct changes.origin': as('catalogue.lot.open origin'),
  'catalogue.lot.correct changes.producer': as('catalogue.lot.open producer'),
  'catalogue.lot.correct changes.producerAddress': as('catalogue.lot.open producerAddress'),
  'fees.object reason': as('fees.objectForStall reason'),
  'goods.receiveDebt from.name': as('goods.sell buyer.name'),
  'goods.sell agent.name': as('goods.moveToAgent agent'),
  'market.takeIn number': as('market.openStall number'),
  'stall.accounts.ask reason': as('stall.accounts.askForVendor reason'),
  'stall.accounts.decide note': as('stall.accounts.askForVendor reason'),
  'tax.confirmMarketplace note': as('tax.proposeMarketplace note'),
  'orders.enter outside.number': as('orders.enter buyer.name'),
  'cooperative.fund.recordMoney into': as('cooperative.fund.recordMoney note'),
  'cooperative.recordMeeting decisions[].plan.funds[].name': as(
    'cooperative.recordMeeting decisions[].text',
  ),
  'catalogue.photo.arrange photos[].alt': {
    because: 'needs a picture; the same words stand in `alt` and beside it as text',
  },
  'adoption.scores.keep reason': REACH,
  'adoption.scores.keep told[].evidence': REACH,
  'adoption.values.return reason': REACH,
  'adoption.values.revise reason': REACH,
  'catalogue.dossier.move reason': REACH,
  'catalogue.dossier.step reason': REACH,
  'catalogue.report.answer answer': REACH,
  'exceptions.undo reason': REACH,
  'exceptions.undoMatch reason': REACH,
  'goods.giveAdvance note': REACH,
  'goods.takeBack reason': REACH,
  'members.capital.allow reason': REACH,
  'members.capital.contribute description': REACH,
  'members.capital.contribute into': REACH,
  'members.capital.contribute quantity': REACH,
  'money.resolve note': REACH,
  'payouts.cancel reason': REACH,
  'payouts.payInCash attestation.witness': REACH,
  'periods.requestReopening reason': REACH,
  'refunds.request note': REACH,
  'settlement.reopenDraft reason': REACH,
  'settlement.void reason': REACH,
  'sync events[].act.name': REACH,
}
