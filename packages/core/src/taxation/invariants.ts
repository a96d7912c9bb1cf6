import type { DatabaseInvariant } from '../store/database-invariant.ts'
import { ORDER_WITHHOLDING_INVARIANTS } from './order-withholding-invariants.ts'

const SO_FAR = 'over (partition by w.sale_id order by w.position)'
const half = (rate: string) => `(base * ${rate} + 5000) / 10000`

/** What marketplaces withhold, and that nobody else withholds. */
export const TAXATION_INVARIANTS: readonly DatabaseInvariant[] = [
  {
    id: 'W1',
    statement:
      'What is withheld of a sale is its rates on what the sale stood at, at every step and so in every month.',
    statementVi:
      'Thuế khấu trừ của mỗi giao dịch luôn bằng thuế suất nhân với phần còn lại của giao dịch, ở từng bước và vì vậy trong từng tháng.',
    sql: `select count(*) as n from (
      select w.vat_rate, w.pit_rate, cast(sum(w.base) ${SO_FAR} as bigint) as base,
        cast(sum(w.vat) ${SO_FAR} as bigint) as vat, cast(sum(w.pit) ${SO_FAR} as bigint) as pit,
        min(w.vat_rate) ${SO_FAR} as least_vat, max(w.vat_rate) ${SO_FAR} as most_vat,
        min(w.pit_rate) ${SO_FAR} as least_pit, max(w.pit_rate) ${SO_FAR} as most_pit
      from cho_withholding w) x
      where base < 0 or vat <> ${half('vat_rate')} or pit <> ${half('pit_rate')}
        or least_vat <> most_vat or least_pit <> most_pit`,
  },
  {
    id: 'W2',
    statement: 'Tax is withheld only where and while the deployment is a marketplace.',
    statementVi: 'Chỉ khấu trừ thuế ở nơi và trong thời gian hệ thống có vai trò sàn (R4).',
    sql: `with recursive up(market_id, scope_id, depth) as (
        select id, id, 0 from cho_market
        union all
        select up.market_id, s.parent_id, up.depth + 1 from up
        join cho_scope s on s.id = up.scope_id where s.parent_id is not null)
      select count(*) as n from cho_withholding w join cho_stall t on t.id = w.stall_id
      where not exists (select 1 from cho_role_step r where r.id = w.role_step_id
          and r.step = 'set' and r.role = 'marketplace'
          and (w.base < 0 or r.operator_book_id = w.operator_book_id))
        or (w.base > 0 and coalesce((select r.id from cho_role_step r
          join up on up.scope_id = r.scope_id
          where up.market_id = t.market_id and r.step = 'set' and r.valid_from <= w.day
            and (r.recorded_at < w.recorded_at or r.id = w.role_step_id)
          order by up.depth, r.position desc limit 1), '') <> w.role_step_id)`,
  },
  {
    id: 'W3',
    statement: 'The operator’s book owes the State exactly what each act withheld or gave back.',
    statementVi: 'Sổ của chủ sàn ghi nợ Nhà nước đúng bằng số đã khấu trừ hoặc hoàn lại từng lần.',
    sql: `select (select count(*) from cho_withholding w
        left join (select e.id, e.book_id, e.kind, e.subject, a.party,
            sum(case p.side when 'credit' then p.amount else -p.amount end) as tax
          from cho_entry e join cho_posting p on p.book_id = e.book_id and p.seq = e.seq
          join cho_account a on a.book_id = p.book_id and a.code = p.account_code
          where a.role = 'tax_withheld' and a.party is not null
          group by e.id, e.book_id, e.kind, e.subject, a.party) t on t.id = w.entry_id
        where w.vat + w.pit <> coalesce(t.tax, 0)
          or (w.entry_id is not null and (t.id is null or t.book_id <> w.operator_book_id
            or t.party <> w.seller_book_id or t.subject <> w.sale_id
            or t.kind <> 'tax_withheld')))
      + (select count(*) from cho_entry e
        where e.kind in ('tax_withheld', 'tax_withheld_reversed')
          and not exists (select 1 from cho_withholding w where w.entry_id = e.id)) as n`,
  },
  {
    id: 'W4',
    statement:
      'A marketplace was proposed by one person and confirmed by another, and not withdrawn before.',
    statementVi: 'Vai trò sàn do một người đề nghị, người khác xác nhận, và chưa bị rút trước đó.',
    sql: `select count(*) as n from cho_role_step r
      left join cho_role_step o on o.id = r.proposal_id
      where r.step = 'set' and r.role = 'marketplace'
        and (o.id is null or o.step <> 'proposed' or o.person_id = r.person_id
          or o.scope_id <> r.scope_id or o.operator_book_id <> r.operator_book_id
          or o.position >= r.position or o.valid_from > r.valid_from
          or exists (select 1 from cho_command c
            where c.scope = r.scope_id and c.id = r.proposal_id || ' withdrawn'))`,
  },
  {
    id: 'W5',
    statement: 'A withheld sale, its stall and its seller’s book belong together.',
    statementVi: 'Giao dịch bị khấu trừ, sạp và sổ của người bán là của nhau.',
    sql: `select count(*) as n from cho_withholding w
      left join cho_sale s on s.id = w.sale_id
      where s.id is null or s.stall_id <> w.stall_id or s.book_id <> w.seller_book_id`,
  },
  ...ORDER_WITHHOLDING_INVARIANTS,
]
