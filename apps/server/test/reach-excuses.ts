/** Names that a source file puts together out of parts, and the line that does it. */
export const PUT_TOGETHER: Readonly<Record<string, string>> = {
  'adoption.values.accept': '`adoption.values.${act}`',
  'adoption.values.approve': '`adoption.values.${act}`',
  'catalogue.dossier.move': '`catalogue.dossier.${step.by}`',
  'catalogue.dossier.step': '`catalogue.dossier.${step.by}`',
  'fees.objectForStall': '`fees.${how}`',
  'fees.uphold': '`fees.${how}`',
  'fees.waive': '`fees.${how}`',
  'orders.confirm': '`orders.${step}`',
  'orders.deliver': '`orders.${step}`',
  'orders.pack': '`orders.${step}`',
  'orders.ship': '`orders.${step}`',
}

/** What a file or a printed page that a screen links gives instead of the procedure: the link, as it is written. */
export const LINKED: Readonly<Record<string, string>> = {
  'adoption.report.pack': '/print/adoption/${unitCode}?pack=${packId}',
  'books.statement': '/print/books/${path}?${query}',
  'books.trialBalance': '/print/books/${path}?${query}',
  'settlement.batch': '/api/v1/settlements/${run.id}/payouts.xlsx',
}

/** What no screen asks, and why nobody at a desk or a till lacks it. */
export const NO_SCREEN: Readonly<Record<string, string>> = {
  'admin.addPerson': 'no screen yet',
  'admin.grantRole': 'no screen yet',
  'adoption.rollUp': 'no screen yet',
  'adoption.scores.preview': 'no screen yet',
  'adoption.trend': 'no screen yet',
  'catalogue.listing.facets': 'no screen yet',
  'catalogue.listing.packs': 'no screen yet',
  'catalogue.party.checks': 'no screen yet',
  'community.onboarding': 'no screen yet',
  'distribution.use': 'no screen yet',
  'fees.object': 'no screen yet',
  'fees.ofStall': 'no screen yet',
  'market.openStall': 'no screen yet',
  'members.list': 'members.register answers the desk with the same members and their capital',
  'members.registerRows': 'no screen yet',
  'money.payLink': 'no screen yet',
  'payouts.list': 'money.payouts answers the desk with the same of a whole market, in names',
  'payouts.view': 'no screen yet',
  'payouts.waiting': 'no screen yet',
  'refunds.list': 'no screen yet',
  'refunds.view': 'no screen yet',
  'stall.accounts.ofStall': 'no screen yet',
  'stock.sell':
    'the till’s sale names its goods and takes them in the same act; this is for tills of others',
  'tax.invoiceDraft': 'no screen yet',
  'tax.notice': 'no screen yet',
}
