import type { DatabaseInvariant } from '../store/database-invariant.ts'

const SIGNED = "case p.side when 'credit' then p.amount else -p.amount end"

/** The fund that is never divided, the results, and how they were shared. */
export const INCOME_INVARIANTS: readonly DatabaseInvariant[] = [
  {
    id: 'V12',
    statement: 'The fund’s book by source is what stands on the accounts under 442.',
    statementVi: 'Sổ quỹ chung không chia theo nguồn khớp số dư các tài khoản chi tiết 442.',
    sql: `select (select count(*) from cho_fund_source s
        left join (select source_id, sum(amount) as amount from cho_fund_movement
          group by source_id) f on f.source_id = s.id
        left join (select a.party, sum(b.credits - b.debits) as amount from cho_account a
          join cho_balance b on b.book_id = a.book_id and b.account_code = a.code
          where a.role = 'common_fund' and a.party is not null group by a.party) h
        on h.party = s.id
        where coalesce(f.amount, 0) <> coalesce(h.amount, 0))
      + (select count(*) from cho_account a
        join cho_balance b on b.book_id = a.book_id and b.account_code = a.code
        where a.role = 'common_fund' and b.credits <> b.debits and (a.party is null
          or not exists (select 1 from cho_fund_source s where s.id = a.party))) as n`,
  },
  {
    id: 'V13',
    statement: 'A closed result is what its entry brought to 4211 and 4212.',
    statementVi: 'Kết quả kỳ đúng bằng số bút toán kết chuyển sang 4211 và 4212.',
    sql: `select count(*) as n from cho_result r
      left join (select e.id,
          sum(case when a.role = 'retained_internal' then ${SIGNED} else 0 end) as inside,
          sum(case when a.role = 'retained_external' then ${SIGNED} else 0 end) as outside
        from cho_entry e join cho_posting p on p.book_id = e.book_id and p.seq = e.seq
        join cho_account a on a.book_id = p.book_id and a.code = p.account_code
        where e.kind = 'result_closed' group by e.id) t on t.id = r.entry_id
      where r.internal_income - r.internal_cost <> coalesce(t.inside, 0)
        or r.external_income - r.external_cost <> coalesce(t.outside, 0)`,
  },
  {
    id: 'V14',
    statement: 'The parts of a distribution sum to the whole of its results, to the đồng.',
    statementVi:
      'Các phần phân phối cộng lại đúng bằng toàn bộ thu nhập của kỳ, không lệch một đồng.',
    sql: `select count(*) as n from cho_distribution d
      left join (select distribution_id, sum(total) as total from cho_distribution_share
        group by distribution_id) s on s.distribution_id = d.id
      left join (select distribution_id, sum(amount) as amount from cho_distribution_fund
        group by distribution_id) f on f.distribution_id = d.id
      left join (select l.distribution_id, sum(r.internal_income - r.internal_cost) as inside,
          sum(r.external_income - r.external_cost) as outside
        from cho_distribution_result l join cho_result r on r.id = l.result_id
        group by l.distribution_id) k on k.distribution_id = d.id
      where coalesce(s.total, 0) <> d.to_members or coalesce(f.amount, 0) <> d.other_funds
        or coalesce(k.inside, 0) <> d.internal or coalesce(k.outside, 0) <> d.external
        or case when d.internal > 0 then d.internal else 0 end
          + case when d.external > 0 then d.external else 0 end
          <> d.internal_fund + d.external_fund + d.losses_covered + d.other_funds
            + d.to_members + d.kept`,
  },
  {
    id: 'V15',
    statement: 'Each member’s share was booked to what the cooperative owes that member.',
    statementVi: 'Phần của mỗi thành viên được ghi đúng vào khoản phải trả của người đó.',
    sql: `select count(*) as n from (
      select x.id, x.member_id from (
        select d.id, s.member_id, s.total as amount from cho_distribution d
        join cho_distribution_share s on s.distribution_id = d.id
        union all
        select d.id, a.party, -(${SIGNED}) from cho_distribution d
        join cho_entry e on e.id = d.entry_id
        join cho_posting p on p.book_id = e.book_id and p.seq = e.seq
        join cho_account a on a.book_id = p.book_id and a.code = p.account_code
        where a.role = 'distribution_payable') x
      group by x.id, x.member_id having sum(x.amount) <> 0) y`,
  },
  {
    id: 'V16',
    statement:
      'The fund got at least its part of external income, use and labour theirs of the rest.',
    statementVi:
      'Quỹ chung không chia và phần chia theo mức độ sử dụng, góp sức đạt tỷ lệ tối thiểu của luật.',
    sql: `select count(*) as n from cho_distribution d
      left join (select distribution_id, sum(by_use + by_labour) as amount
        from cho_distribution_share group by distribution_id) s on s.distribution_id = d.id
      where d.external_fund * 10000 < d.external * d.fund_floor
        or coalesce(s.amount, 0) * 10000 < d.internal_remainder * d.by_use_floor`,
  },
  {
    id: 'V17',
    statement: 'A distribution follows a meeting of its own cooperative, not before it was held.',
    statementVi:
      'Mỗi lần phân phối theo một nghị quyết đại hội của chính hợp tác xã, không trước đại hội.',
    sql: `select count(*) as n from cho_distribution d
      left join cho_meeting m on m.id = d.meeting_id
      where m.id is null or m.cooperative_id <> d.cooperative_id or m.held_on > d.day`,
  },
]
