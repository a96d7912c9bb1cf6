import type { DatabaseInvariant } from '../store/database-invariant.ts'

const SO_FAR = 'over (partition by w.seller_order_id order by w.position)'
const half = (rate: string) => `(base * ${rate} + 5000) / 10000`

/** What marketplaces withhold of households' parts of orders; W1 to W5 say the same of sales. */
export const ORDER_WITHHOLDING_INVARIANTS: readonly DatabaseInvariant[] = [
  {
    id: 'W6',
    statement:
      'What is withheld of an order is its rates on what the order stood at, at every step.',
    statementVi:
      'Thuế khấu trừ của mỗi đơn luôn bằng thuế suất nhân với phần còn lại của đơn, ở từng bước.',
    sql: `select (select count(*) from (
      select w.vat_rate, w.pit_rate, cast(sum(w.base) ${SO_FAR} as bigint) as base,
        cast(sum(w.vat) ${SO_FAR} as bigint) as vat, cast(sum(w.pit) ${SO_FAR} as bigint) as pit,
        min(w.vat_rate) ${SO_FAR} as least_vat, max(w.vat_rate) ${SO_FAR} as most_vat,
        min(w.pit_rate) ${SO_FAR} as least_pit, max(w.pit_rate) ${SO_FAR} as most_pit
      from cho_order_withholding w) x
      where base < 0 or vat <> ${half('vat_rate')} or pit <> ${half('pit_rate')}
        or least_vat <> most_vat or least_pit <> most_pit)
      + (select count(*) from (select seller_order_id, seller_book_id, sum(base) as base
          from cho_order_withholding group by seller_order_id, seller_book_id) t
        left join cho_seller_order o on o.id = t.seller_order_id
        where o.id is null or o.book_id <> t.seller_book_id) as n`,
  },
  {
    id: 'W7',
    statement: 'The operator’s book owes the State exactly what was withheld of each order.',
    statementVi: 'Sổ của chủ sàn ghi nợ Nhà nước đúng bằng số đã khấu trừ của từng đơn.',
    sql: `select (select count(*) from cho_order_withholding w
        left join (select e.id, e.book_id, e.kind, e.subject, a.party,
            sum(case p.side when 'credit' then p.amount else -p.amount end) as tax
          from cho_entry e join cho_posting p on p.book_id = e.book_id and p.seq = e.seq
          join cho_account a on a.book_id = p.book_id and a.code = p.account_code
          where a.role = 'tax_withheld' and a.party is not null
          group by e.id, e.book_id, e.kind, e.subject, a.party) t on t.id = w.entry_id
        where w.vat + w.pit <> coalesce(t.tax, 0)
          or (w.entry_id is not null and (t.id is null or t.book_id <> w.operator_book_id
            or t.party <> w.seller_book_id or t.subject <> w.seller_order_id
            or t.kind <> 'order_tax_withheld')))
      + (select count(*) from cho_entry e where e.kind = 'order_tax_withheld'
          and not exists (select 1 from cho_order_withholding w where w.entry_id = e.id)) as n`,
  },
  {
    id: 'W8',
    statement: 'Of orders, tax is withheld from households only, under a marketplace’s switch.',
    statementVi: 'Với đơn hàng, chỉ khấu trừ thuế của hộ, theo quyết định bật vai trò sàn (R4).',
    sql: `select count(*) as n from cho_order_withholding w
      left join cho_book b on b.id = w.seller_book_id
      left join cho_role_step r on r.id = w.role_step_id
      where b.kind is null or b.kind <> 'vendor' or r.id is null or r.step <> 'set'
        or r.role <> 'marketplace' or r.valid_from > w.day
        or (w.base > 0 and r.operator_book_id <> w.operator_book_id)`,
  },
]
