import type { Words } from '@cho40/contract'
import type { BookEntry } from './book-entries.ts'

/** What each kind of entry records, as a bookkeeper would write it. */
const WORDS_BY_KIND: ReadonlyMap<string, Words> = new Map([
  ['cash_sale', { vi: 'Bán hàng thu tiền mặt', en: 'Sale for cash' }],
  ['attestation', { vi: 'Người bán xác nhận đã nhận tiền', en: 'Seller confirmed the money' }],
  ['bank_receipt', { vi: 'Tiền vào tài khoản ngân hàng', en: 'Money received at the bank' }],
  ['bank_outflow', { vi: 'Tiền ra khỏi tài khoản ngân hàng', en: 'Money paid from the bank' }],
  ['bank_reversal', { vi: 'Ngân hàng trả lại tiền', en: 'Returned by the bank' }],
  ['bank_interest', { vi: 'Lãi tiền gửi ngân hàng', en: 'Interest on the bank account' }],
  ['bank_fee', { vi: 'Phí ngân hàng', en: 'Bank fee' }],
  [
    'own_transfer',
    { vi: 'Chuyển giữa các tài khoản của đơn vị', en: 'Transfer between own accounts' },
  ],
  ['allocation', { vi: 'Khớp tiền chuyển khoản với đơn', en: 'Transfer matched to what it pays' }],
  ['payer_credit', { vi: 'Tiền thừa ghi có cho người trả', en: 'Overpayment kept for the payer' }],
  ['not_a_sale', { vi: 'Tiền vào không phải bán hàng', en: 'Money received that is no sale' }],
  ['owner_withdrawal', { vi: 'Chủ rút tiền', en: 'Withdrawn by the owner' }],
  ['expense', { vi: 'Chi phí', en: 'Expense' }],
  ['cash_difference', { vi: 'Chênh lệch kiểm quỹ cuối ngày', en: 'Difference of the cash count' }],
  ['capital_contribution', { vi: 'Thành viên góp vốn', en: 'Capital contributed by a member' }],
  ['capital_returned', { vi: 'Trả lại vốn góp', en: 'Capital given back' }],
  ['capital_transfer', { vi: 'Chuyển nhượng vốn góp', en: 'Capital passed to another member' }],
  ['goods_bought', { vi: 'Thu mua hàng của thành viên', en: 'Goods bought from a member' }],
  ['goods_consigned', { vi: 'Nhận hàng ký gửi của thành viên', en: 'Goods taken on consignment' }],
  ['goods_corrected', { vi: 'Cân lại hàng đã nhận', en: 'Delivery weighed again' }],
  [
    'goods_returned_to_member',
    { vi: 'Trả lại hàng cho thành viên', en: 'Goods given back to a member' },
  ],
  ['goods_spoiled', { vi: 'Hàng hư hỏng', en: 'Goods spoiled' }],
  ['goods_to_agent', { vi: 'Gửi hàng cho đại lý', en: 'Goods sent to an agent' }],
  ['goods_from_agent', { vi: 'Nhận lại hàng từ đại lý', en: 'Goods back from an agent' }],
  ['stock_bought', { vi: 'Mua hàng hóa, vật tư', en: 'Stock bought' }],
  ['goods_sold', { vi: 'Bán hàng hóa', en: 'Goods sold' }],
  ['goods_returned', { vi: 'Khách trả lại hàng', en: 'Goods returned by a buyer' }],
  ['order_cash', { vi: 'Thu tiền mặt của đơn đặt hàng', en: 'Cash taken for an order' }],
  [
    'order_cash_returned',
    { vi: 'Trả lại tiền mặt của đơn đặt hàng', en: 'Cash of an order given back' },
  ],
  ['order_delivered', { vi: 'Giao hàng theo đơn', en: 'Ordered goods handed over' }],
  ['order_returned', { vi: 'Nhận lại hàng của đơn', en: 'Ordered goods taken back' }],
  ['order_carried', { vi: 'Phí giao hàng theo đơn', en: 'Delivery of an order' }],
  ['order_carriage_returned', { vi: 'Hoàn phí giao hàng', en: 'Delivery charge given back' }],
  ['advance_given', { vi: 'Ứng trước cho thành viên', en: 'Advance to a member' }],
  ['debt_received', { vi: 'Thu nợ', en: 'Debt received' }],
  ['settlement_line', { vi: 'Quyết toán với thành viên', en: 'Settlement with a member' }],
  ['distribution', { vi: 'Phân phối thu nhập', en: 'Distribution of income' }],
  ['result_closed', { vi: 'Kết chuyển xác định kết quả', en: 'Results carried over' }],
  ['fund_received', { vi: 'Quỹ chung không chia được nhận', en: 'Received by the common fund' }],
  ['fund_interest', { vi: 'Lãi của quỹ chung không chia', en: 'Interest of the common fund' }],
  ['order_tax_withheld', { vi: 'Thuế khấu trừ theo đơn hàng', en: 'Tax withheld of an order' }],
  ['tax_withheld', { vi: 'Thuế khấu trừ của người bán', en: 'Tax withheld from a seller' }],
  ['fee_bill', { vi: 'Phiếu thu phí chợ', en: 'Market fee billed' }],
  ['fee_cash', { vi: 'Thu phí chợ bằng tiền mặt', en: 'Market fee paid in cash' }],
  ['payout', { vi: 'Chuyển khoản trả tiền', en: 'Payout by bank transfer' }],
  ['payout_cash', { vi: 'Trả tiền mặt', en: 'Payout in cash' }],
  ['payout_returned', { vi: 'Khoản trả bị ngân hàng hoàn lại', en: 'Payout returned by the bank' }],
])

/** A kind that has no words yet is printed by its name: nothing of a book is left out. */
export function wordsOf(entry: Pick<BookEntry, 'kind' | 'reverses'>): Words {
  if (entry.reverses !== null) {
    return {
      vi: `Đảo bút toán số ${entry.reverses}`,
      en: `Reversal of entry no. ${entry.reverses}`,
    }
  }
  const name = entry.kind.replaceAll('_', ' ')
  return WORDS_BY_KIND.get(entry.kind) ?? { vi: `Bút toán: ${name}`, en: `Entry: ${name}` }
}
