export { accountList } from './account-list.ts'
export { confirmMarketplace } from './confirm-marketplace.ts'
export { handOverOrder, takeBackOrder } from './hand-over-order.ts'
export {
  mayTakeOrders,
  ORDER_POLICY,
  offerListing,
  offerListings,
  offerPlace,
} from './may-sell.ts'
export { netWithholdings } from './net-withholdings.ts'
export { posInvoiceDraft } from './pos-invoice-draft.ts'
export { proposeMarketplace } from './propose-marketplace.ts'
export { revenueOf } from './revenue-of.ts'
export { roleHistory, roleOn } from './role-on.ts'
export { s1aBook } from './s1a-book.ts'
export { isVerified, sellerChecks, verifySeller } from './seller-checks.ts'
export { setRole } from './set-role.ts'
export { setTaxBranch } from './set-tax-branch.ts'
export { setTaxpayer } from './set-taxpayer.ts'
export { stallBranches } from './stall-branches.ts'
export { type TaxDue, type TaxYear, taxDue, type YearRevenue } from './tax-due.ts'
export { taxCodeOn, taxpayerOn } from './taxpayers.ts'
export { thresholdWatch } from './threshold-watch.ts'
export { watchedSellers } from './watched-sellers.ts'
export { withdrawMarketplace } from './withdraw-marketplace.ts'
export { type WithheldOrder, withholdOrder } from './withhold-order.ts'
export { withholdSale } from './withhold-sale.ts'
export { withholdingStatement } from './withholding-statement.ts'
export { certificateTable, withholdingTable } from './withholding-tables.ts'
export { yearlyNotice } from './yearly-notice.ts'
