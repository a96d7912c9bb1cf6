import type { DatabaseInvariant } from '../store/database-invariant.ts'

/** Lines of a run as it stands: an earlier version was taken back. */
const LINES = `cho_settlement_line l
  join cho_settlement r on r.id = l.settlement_id and r.version = l.version`
const APPROVED = "r.state in ('approved', 'exported', 'closed')"
const LIVE = "r.state in ('checked', 'approved', 'exported', 'closed')"

/** A member's own account under 331, and the one below it that is to be paid. */
const OWN = `cho_account a join cho_account whole
  on whole.book_id = a.book_id and whole.code = a.parent_code and whole.parent_code is null
  join cho_member m on m.id = a.party`
const TO_PAY = `cho_account a join cho_account own
  on own.book_id = a.book_id and own.code = a.parent_code and own.party = a.party`
const BALANCE = `coalesce((select b.credits - b.debits from cho_balance b
  where b.book_id = a.book_id and b.account_code = a.code), 0)`

export const RUN_INVARIANTS: readonly DatabaseInvariant[] = [
  {
    id: 'S1',
    statement:
      'A member’s 331 is what goods earned, less fees, less all that approved runs took out of it.',
    statementVi:
      'Tài khoản 331 của mỗi thành viên bằng tiền hàng trừ phí, trừ phần các đợt quyết toán đã duyệt.',
    sql: `select count(*) as n from (
      select ${BALANCE} as owed,
        coalesce((select sum(i.amount) from cho_member_item i
          where i.book_id = a.book_id and i.member_id = a.party), 0) as earned,
        coalesce((select sum(l.withheld + l.advances + l.inputs + l.net) from ${LINES}
          where l.book_id = a.book_id and l.member_id = a.party and ${APPROVED}), 0) as taken
      from ${OWN} where a.role = 'payable') x where owed <> earned - taken`,
  },
  {
    id: 'S2',
    statement:
      'What is to be paid to a member is the approved nets and ordered advances that no payout paid; an advance taken back is none.',
    statementVi: 'Số phải chi cho thành viên bằng các khoản đã duyệt mà chưa chi trả xong.',
    sql: `select count(*) as n from (
      select ${BALANCE} as owed,
        coalesce((select sum(l.net) from ${LINES}
          where l.book_id = a.book_id and l.member_id = a.party and ${APPROVED}), 0)
        + coalesce((select sum(v.amount) from cho_advance v
          where v.book_id = a.book_id and v.member_id = a.party
            and v.payout_id is not null and not exists (
              select 1 from cho_entry undoing where undoing.reverses_id = v.entry_id)), 0) as approved,
        coalesce((select sum(p.amount) from cho_payout p
          where p.book_id = a.book_id and p.debit_account = a.code
            and p.state = 'paid'), 0) as paid
      from ${TO_PAY} where a.role = 'payable') x where owed <> approved - paid`,
  },
  {
    id: 'S3',
    statement:
      'Every line of a run adds up: what goods earned, less fees and old debt, is all taken and paid.',
    statementVi:
      'Mỗi dòng thanh toán cân: tiền hàng trừ phí và nợ cũ bằng phần khấu trừ, thực lĩnh và chuyển đợt sau.',
    sql: `select count(*) as n from ${LINES}
      where l.sales + l.purchases - l.fees + l.brought
          <> l.withheld + l.advances + l.inputs + l.net + l.carried
        or l.net < 0 or l.carried > 0 or (l.net > 0 and l.carried < 0)`,
  },
  {
    id: 'S4',
    statement: 'Every line of a run is the sum of the items it settles: no sale is left out.',
    statementVi: 'Mỗi dòng thanh toán bằng tổng các khoản của đợt: không sót lần bán nào.',
    sql: `select count(*) as n from (
      select settlement_id, member_id, sum(sales) as sales, sum(purchases) as purchases,
        sum(fees) as fees from (
        select l.settlement_id, l.member_id, l.sales, l.purchases, l.fees
        from ${LINES} where ${LIVE}
        union all
        select s.settlement_id, i.member_id,
          case i.kind when 'sale' then -i.amount else 0 end,
          case i.kind when 'purchase' then -i.amount else 0 end,
          case i.kind when 'fee' then i.amount else 0 end
        from cho_settlement_item s
        join cho_settlement r on r.id = s.settlement_id and r.version = s.version
        join cho_member_item i on i.subject = s.subject and i.position = s.position
        where ${LIVE}) x
      group by settlement_id, member_id) y where sales <> 0 or purchases <> 0 or fees <> 0`,
  },
  {
    id: 'S5',
    statement: 'Nothing is settled by two runs.',
    statementVi: 'Không khoản nào được thanh toán ở hai đợt.',
    sql: `select count(*) as n from (
      select s.subject, s.position from cho_settlement_item s
      join cho_settlement r on r.id = s.settlement_id and r.version = s.version
      where ${LIVE} group by s.subject, s.position having count(*) > 1) x`,
  },
  {
    id: 'S6',
    statement: 'Every approved run was checked by one person and approved by another.',
    statementVi: 'Mỗi đợt đã duyệt do một người kiểm tra và một người khác duyệt.',
    sql: `select count(*) as n from cho_settlement r where ${APPROVED} and not exists (
      select 1 from cho_settlement_step c
      join cho_settlement_step a on a.settlement_id = c.settlement_id and a.state = 'approved'
      where c.settlement_id = r.id and c.state = 'checked' and c.position < a.position
        and c.person_id <> a.person_id and not exists (
          select 1 from cho_settlement_step later where later.settlement_id = r.id
            and later.position > c.position and later.position < a.position))`,
  },
  {
    id: 'S7',
    statement:
      'Every approved line has one entry of its amount, reversed exactly when the run is void.',
    statementVi: 'Mỗi dòng đã duyệt có một bút toán đúng số tiền, chỉ bị đảo khi đợt bị hủy.',
    sql: `select (select count(*) from ${LINES}
        left join cho_settlement_entry x on x.settlement_id = l.settlement_id
          and x.member_id = l.member_id
        where ${APPROVED} and (x.entry_id is null)
          <> (l.withheld + l.advances + l.inputs + l.net = 0))
      + (select count(*) from cho_settlement_entry x
        join cho_settlement r on r.id = x.settlement_id
        left join cho_settlement_line l on l.settlement_id = x.settlement_id
          and l.member_id = x.member_id and l.version = r.version
        join cho_entry e on e.id = x.entry_id
        where coalesce(l.withheld + l.advances + l.inputs + l.net, 0)
            <> (select coalesce(sum(p.amount), 0) from cho_posting p
              where p.book_id = e.book_id and p.seq = e.seq and p.side = 'debit')
          or (r.state = 'void') <> exists (
            select 1 from cho_entry u where u.reverses_id = e.id)) as n`,
  },
  {
    id: 'S8',
    statement:
      'Every payout of a run is of its line’s net, and at most one of a line is under way.',
    statementVi: 'Mỗi khoản chi đúng bằng số thực lĩnh của dòng, mỗi dòng chỉ một khoản đang chi.',
    sql: `select (select count(*) from cho_settlement_payout x
        join cho_settlement r on r.id = x.settlement_id
        join cho_payout p on p.id = x.payout_id
        left join cho_settlement_line l on l.settlement_id = x.settlement_id
          and l.member_id = x.member_id and l.version = r.version
        where x.amount <> p.amount or x.amount <> coalesce(l.net, 0) or p.subject <> r.id)
      + (select count(*) from (
        select x.settlement_id, x.member_id from cho_settlement_payout x
        join cho_payout p on p.id = x.payout_id
        where p.state in ('ordered', 'sent', 'paid')
        group by x.settlement_id, x.member_id having count(*) > 1) y)
      + (select count(*) from ${LINES} where r.state in ('exported', 'closed') and l.net > 0
        and not exists (select 1 from cho_settlement_payout x
          where x.settlement_id = l.settlement_id and x.member_id = l.member_id)) as n`,
  },
  {
    id: 'S9',
    statement: 'A debt that one run left is taken up by the next once, and no run takes up more.',
    statementVi: 'Nợ chuyển đợt sau chỉ được tính một lần, không đợt nào tính quá số nợ.',
    sql: `select count(*) as n from (
      select l.book_id, l.member_id from ${LINES} where ${LIVE}
      group by l.book_id, l.member_id having sum(l.carried - l.brought) > 0) x`,
  },
  {
    id: 'S10',
    statement: 'A run stands where its last step brought it, and one at a time is drawn up.',
    statementVi: 'Mỗi đợt ở đúng bước cuối của nó, mỗi lúc chỉ lập một đợt.',
    sql: `select (select count(*) from cho_settlement r where not exists (
        select 1 from cho_settlement_step t where t.settlement_id = r.id and t.state = r.state
          and t.position = (select count(*) from cho_settlement_step u
            where u.settlement_id = r.id)))
      + (select count(*) from (
        select book_id from cho_settlement where state in ('draft', 'checked')
        group by book_id having count(*) > 1) x) as n`,
  },
  {
    id: 'S11',
    statement: 'Every advance has one entry that the member owes for.',
    statementVi: 'Mỗi khoản tạm ứng có một bút toán ghi nợ đúng thành viên, đúng số tiền.',
    sql: `select count(*) as n from cho_advance v where v.amount <> coalesce((
      select sum(p.amount) from cho_entry e
      join cho_posting p on p.book_id = e.book_id and p.seq = e.seq and p.side = 'debit'
      join cho_account a on a.book_id = p.book_id and a.code = p.account_code
      where e.id = v.entry_id and a.role = 'advances' and a.party = v.member_id), 0)`,
  },
]
