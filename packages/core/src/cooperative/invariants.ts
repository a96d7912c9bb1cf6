import {
  ASSOCIATES_CAPITAL_CAP,
  FOREIGN_CAPITAL_CAP,
  MEMBER_CAPITAL_CAP,
} from '../rules/cooperative-law.ts'
import type { DatabaseInvariant } from '../store/database-invariant.ts'
import { INCOME_INVARIANTS } from './income-invariants.ts'

const PLEDGED = `select l.member_id, sum(l.delta) as pledged, sum(l.associate_delta) as associate,
    sum(l.foreign_delta) as foreigner
  from cho_capital_line l group by l.member_id`
const PAID = `select member_id, sum(value) as paid from cho_capital_movement group by member_id`
/** Each member's capital, with nothing where there is none. */
const CAPITAL = `select m.id as member_id, m.left_on, m.kind, coalesce(p.pledged, 0) as pledged,
    coalesce(p.associate, 0) as associate, coalesce(q.paid, 0) as paid
  from cho_member m left join (${PLEDGED}) p on p.member_id = m.id
  left join (${PAID}) q on q.member_id = m.id`

/** Who holds how much after each change. Sums of one member's lines up to the change. */
const AFTER = `select c.id, c.cooperative_id, c.day, l.member_id,
    sum(l.delta - l.associate_delta) as own, sum(l.associate_delta) as associate,
    sum(l.foreign_delta) as foreigner
  from cho_capital_change c
  join cho_capital_change e on e.cooperative_id = c.cooperative_id and e.nth <= c.nth
  join cho_capital_line l on l.change_id = e.id
  group by c.id, c.cooperative_id, c.day, l.member_id`

const allowed = (cap: string, whose: string) => `coalesce((select max(x.allowed)
  from cho_capital_exception x where x.cooperative_id = a.cooperative_id and x.cap = '${cap}'
    and a.day between x.from_day and x.until_day${whose}), 0)`

const group = (column: string, limit: string, cap: string) => `select a.id, a.cooperative_id, a.day
  from (select id, cooperative_id, day, sum(${column}) as held
    from (${AFTER}) y group by id, cooperative_id, day) a
  join cho_capital_change c on c.id = a.id
  where a.held * 10000 > c.${limit} * c.total_after
    and a.held * 10000 > ${allowed(cap, '')} * c.total_after`

/** The law's own limits, from the register of rules. */
const [single] = MEMBER_CAPITAL_CAP
const [associates] = ASSOCIATES_CAPITAL_CAP
const [foreign] = FOREIGN_CAPITAL_CAP

export const COOPERATIVE_INVARIANTS: readonly DatabaseInvariant[] = [
  {
    id: 'V1',
    statement: 'The capital a member paid in is the balance of the member’s account under 4111.',
    statementVi: 'Vốn đã góp của mỗi thành viên đúng bằng số dư tài khoản chi tiết 4111 của họ.',
    sql: `select (select count(*) from (${CAPITAL}) k
        left join (select a.party, sum(b.credits - b.debits) as held from cho_account a
          join cho_balance b on b.book_id = a.book_id and b.account_code = a.code
          where a.role = 'member_capital' and a.party is not null group by a.party) h
        on h.party = k.member_id where k.paid <> coalesce(h.held, 0))
      + (select count(*) from cho_account a
        join cho_balance b on b.book_id = a.book_id and b.account_code = a.code
        where a.role = 'member_capital' and b.credits <> b.debits
          and (a.party is null or not exists (
            select 1 from cho_member m where m.id = a.party))) as n`,
  },
  {
    id: 'V2',
    statement: 'Whoever has fully paid a holding has one live certificate of it; nobody else has.',
    statementVi:
      'Ai đã góp đủ phần vốn thì có đúng một giấy chứng nhận còn hiệu lực, ghi đúng số vốn; người khác không có.',
    sql: `select count(*) as n from (${CAPITAL}) k
      left join (select member_id, count(*) as certificates, sum(share) as share
        from cho_capital_certificate where voided_on is null group by member_id) c
      on c.member_id = k.member_id
      where coalesce(c.certificates, 0) <> case when k.pledged > 0 and k.paid = k.pledged
          then 1 else 0 end
        or (k.pledged > 0 and k.paid = k.pledged and c.share <> k.pledged)`,
  },
  {
    id: 'V3',
    statement: 'After every change each holding is within its limit, or a meeting allowed it.',
    statementVi:
      'Sau mỗi lần thay đổi, phần vốn nào cũng trong mức trần, hoặc được đại hội cho phép có thời hạn.',
    sql: `select (select count(*) from (${AFTER}) a join cho_capital_change c on c.id = a.id
        where a.own * 10000 > c.member_cap * c.total_after
          and a.own * 10000
            > ${allowed('member', ' and x.member_id = a.member_id')} * c.total_after)
      + (select count(*) from (${group('associate', 'associates_cap', 'associates')}) g)
      + (select count(*) from (${group('foreigner', 'foreign_cap', 'foreign')}) f) as n`,
  },
  {
    id: 'V4',
    statement: 'No change was measured by limits looser than the law’s of its day.',
    statementVi: 'Không lần thay đổi vốn nào dùng mức trần rộng hơn luật tại ngày đó.',
    sql: `select count(*) as n from cho_capital_change c
      where (c.day >= '${single?.from}' and c.member_cap > coalesce((
          select case h.form when 'union' then ${single?.value.union}
            else ${single?.value.cooperative} end
          from cho_charter h where h.cooperative_id = c.cooperative_id and h.from_day <= c.day
          order by h.from_day desc limit 1), ${single?.value.cooperative}))
        or (c.day >= '${associates?.from}' and c.associates_cap > ${associates?.value})
        or (c.day >= '${foreign?.from}' and c.foreign_cap > ${foreign?.value})`,
  },
  {
    id: 'V5',
    statement:
      'Changes of capital are numbered without gaps, in the order of days, each with its total.',
    statementVi:
      'Các lần thay đổi vốn đánh số liên tục, đúng thứ tự ngày, tổng vốn sau mỗi lần khớp.',
    sql: `select count(*) as n from (
      select c.nth, c.day, c.total_after,
        row_number() over (partition by c.cooperative_id order by c.nth) as place,
        lag(c.day) over (partition by c.cooperative_id order by c.nth) as before,
        sum(d.delta) over (partition by c.cooperative_id order by c.nth) as total
      from cho_capital_change c
      join (select change_id, sum(delta) as delta from cho_capital_line group by change_id) d
        on d.change_id = c.id) x
      where nth <> place or before > day or total <> total_after`,
  },
  {
    id: 'V6',
    statement: 'Who left holds no capital and no agreement, and the leaving is on record.',
    statementVi:
      'Người đã ra không còn vốn góp, không còn thỏa thuận, và việc ra được ghi trong sổ.',
    sql: `select count(*) as n from (${CAPITAL}) k where k.left_on is not null and (
        k.pledged <> 0 or k.paid <> 0
        or not exists (select 1 from cho_leaving v
          where v.member_id = k.member_id and v.day = k.left_on)
        or exists (select 1 from cho_member_agreement g where g.member_id = k.member_id
          and (g.valid_to is null or g.valid_to > k.left_on)))`,
  },
  {
    id: 'V7',
    statement: 'Nobody paid more than promised, and associates’ capital counts as theirs.',
    statementVi:
      'Không ai góp quá phần đã cam kết; vốn của thành viên liên kết được tính đúng nhóm.',
    sql: `select count(*) as n from (${CAPITAL}) k
      where k.pledged < 0 or k.paid < 0 or k.paid > k.pledged
        or k.associate <> case when k.kind = 'associate_capital' then k.pledged else 0 end
        or (k.kind = 'associate_service' and k.pledged <> 0)`,
  },
  {
    id: 'V8',
    statement: 'A member’s name and kind are those last recorded, in versions without gaps.',
    statementVi: 'Tên và loại thành viên đúng như lần ghi gần nhất; các lần ghi liên tục.',
    sql: `select count(*) as n from cho_member m
      left join (select member_id, count(*) as versions, max(version) as last
        from cho_member_version group by member_id) c on c.member_id = m.id
      left join cho_member_version v on v.member_id = m.id and v.version = c.last
      where v.member_id is null or c.versions <> c.last or v.name <> m.name or v.kind <> m.kind`,
  },
  {
    id: 'V9',
    statement: 'One person is one member: no two who are present share an identity paper.',
    statementVi: 'Không có hai thành viên đang hoạt động trùng giấy tờ tùy thân.',
    sql: `select count(*) as n from (
      select m.cooperative_id, v.identity_fingerprint from cho_member_version v
      join cho_member m on m.id = v.member_id
      where m.left_on is null and v.identity_fingerprint is not null
      group by m.cooperative_id, v.identity_fingerprint
      having count(distinct m.id) > 1) x`,
  },
  {
    id: 'V10',
    statement: 'Returned capital paid the debts first and the rest is payable, to the đồng.',
    statementVi: 'Vốn trả khi ra: trừ nợ trước, phần còn lại ghi phải trả, khớp từng đồng.',
    sql: `select count(*) as n from cho_leaving v
      left join (select leaving_id, sum(amount) as paid from cho_leaving_set_off
        group by leaving_id) s on s.leaving_id = v.id
      left join (select e.id, sum(p.amount) as payable from cho_entry e
        join cho_posting p on p.book_id = e.book_id and p.seq = e.seq and p.side = 'credit'
        join cho_account a on a.book_id = p.book_id and a.code = p.account_code
        where a.role = 'distribution_payable' group by e.id) y on y.id = v.entry_id
      where v.capital <> v.returned + coalesce(s.paid, 0)
        or v.returned <> coalesce(y.payable, 0)`,
  },
  {
    id: 'V11',
    statement: 'Meetings, charters, exceptions and changes of capital are sealed in the chain.',
    statementVi: 'Đại hội, điều lệ, ngoại lệ và thay đổi vốn đều có dấu kiểm trong chuỗi.',
    sql: `select count(*) as n from (
        select id, cooperative_id, 'meeting' as kind from cho_meeting
        union all select id, cooperative_id, 'charter' from cho_charter
        union all select id, cooperative_id, 'capital_exception' from cho_capital_exception
        union all select id, cooperative_id, 'capital_change' from cho_capital_change) t
      join cho_cooperative o on o.id = t.cooperative_id
      where not exists (select 1 from cho_audit_record u
        where u.subject = t.id and u.kind = t.kind and u.book_id = o.book_id)`,
  },
  ...INCOME_INVARIANTS,
]
