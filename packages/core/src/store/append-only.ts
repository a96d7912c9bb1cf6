import { sql } from 'kysely'
import type { Reading } from './deps.ts'

/** The tables whose rows are never changed, and where the database itself must refuse to. */
export const APPEND_ONLY = [
  'cho_entry',
  'cho_posting',
  'cho_audit_record',
  'cho_event',
  'cho_command',
  'cho_period_close',
  'cho_reopening_request',
  'cho_reopening',
  'cho_device_event',
  'cho_inbox_message',
  'cho_allocation',
  'cho_statement_import',
  'cho_day_close',
  'cho_payout_step',
  'cho_payout_limit',
  'cho_refund',
  'cho_decision',
  'cho_listing_step',
  'cho_listing_change',
  'cho_dossier_step',
  'cho_standing_line',
  'cho_shop_report_step',
  'cho_supply_agreement',
  'cho_agreement_price',
  'cho_agreement_fee',
  'cho_delivery',
  'cho_goods_act',
  'cho_goods_move',
  'cho_goods_sale',
  'cho_goods_return',
  'cho_goods_part',
  'cho_member_item',
  'cho_advance',
  'cho_settlement_step',
  'cho_settlement_line',
  'cho_settlement_item',
  'cho_settlement_entry',
  'cho_settlement_payout',
  'cho_meeting',
  'cho_charter',
  'cho_capital_change',
  'cho_capital_line',
  'cho_capital_movement',
  'cho_capital_exception',
  'cho_leaving',
  'cho_leaving_set_off',
  'cho_fund_movement',
  'cho_result',
  'cho_distribution',
  'cho_distribution_result',
  'cho_distribution_share',
  'cho_distribution_fund',
  'cho_onboarding_step',
  'cho_visit',
  'cho_complaint',
  'cho_complaint_step',
  'cho_fee_step',
  'cho_indicator_value',
  'cho_value_step',
  'cho_report_pack',
  'cho_published_cell',
  'cho_exchange_import',
  'cho_stock_move',
  'cho_sale_goods',
  'cho_trace_event',
  'cho_lot_change',
  'cho_order_step',
  'cho_order_change',
  'cho_order_cash',
  'cho_tax_branch',
  'cho_role_step',
  'cho_withholding',
  'cho_delivery_tariff',
  'cho_delivery_area',
  'cho_seller_check',
  'cho_order_withholding',
  'cho_report_due',
  'cho_payment_term',
  'cho_printed_sum',
  'cho_price_step',
  'cho_printed_part',
  'cho_exchange_peer',
  'cho_exchange_text',
  'cho_exchange_value',
  'cho_pilot_step',
  'cho_scorecard',
  'cho_score',
  'cho_grant_step',
  'cho_access_event',
  'cho_stall_payee',
  'cho_sign_check',
  'cho_pack_goods',
  'cho_order_goods',
] as const

/** How many of the triggers that guard {@link APPEND_ONLY} are missing or switched off. */
export async function missingGuards(reading: Reading): Promise<number> {
  if (reading.dialect === 'sqlite') {
    const { rows } = await sql<{ name: string }>`
      select name from sqlite_schema where type = 'trigger'`.execute(reading.db)
    const names = new Set(rows.map((row) => row.name))
    const wanted = APPEND_ONLY.flatMap((table) => [`${table}_no_update`, `${table}_no_delete`])
    return wanted.filter((name) => !names.has(name)).length
  }
  const { rows } = await sql<{ name: string }>`
    select tgname as name from pg_trigger where not tgisinternal and tgenabled in ('O', 'A')`.execute(
    reading.db,
  )
  const names = new Set(rows.map((row) => row.name))
  const wanted = APPEND_ONLY.flatMap((table) => [`${table}_append_only`, `${table}_no_truncate`])
  return wanted.filter((name) => !names.has(name)).length
}
