import { first, type Plant } from './plant.ts'

const CHANGE = first('cho_capital_change', '1 = 1')
const SOURCE = first('cho_fund_source', "kind = 'gift'")
const LEFT = first('cho_member', 'left_on is not null')
const STAYS = first(
  'cho_member',
  `left_on is null and id in (select member_id from cho_capital_line where change_id = ${CHANGE})`,
)
const SHARED = first('cho_distribution', '1 = 1')

/** Someone pledges another đồng at the last change, and the total says so too. */
const BIGGER = (amount: string, member: string) => [
  `update cho_capital_line set delta = delta + ${amount} where change_id = ${CHANGE}
    and member_id = ${member}`,
  `update cho_capital_change set total_after = total_after + ${amount}`,
]

export const COOPERATIVE_PLANTS: readonly Plant[] = [
  {
    breaks: 'V1',
    what: 'a contribution is written up by one đồng',
    statements: [
      `update cho_capital_movement set value = value + 1
        where id = ${first('cho_capital_movement', "kind = 'contribution'")}`,
    ],
  },
  {
    breaks: 'V1',
    what: 'a contribution is forgotten',
    statements: [`delete from cho_capital_movement where kind = 'contribution' and form = 'goods'`],
  },
  {
    breaks: 'V2',
    what: 'a void certificate lives again beside its successor',
    alone: true,
    statements: [
      `update cho_capital_certificate set voided_on = null, void_reason = null
        where void_reason = 'capital_changed'`,
    ],
  },
  {
    breaks: 'V2',
    what: 'a certificate says more than is held',
    alone: true,
    statements: [
      `update cho_capital_certificate set share = share + 1
        where id = ${first('cho_capital_certificate', 'voided_on is null')}`,
    ],
  },
  {
    breaks: 'V3',
    what: 'one member holds most of the capital',
    statements: BIGGER('90000000', STAYS),
  },
  {
    breaks: 'V4',
    what: 'a change was measured by a limit of its own making',
    alone: true,
    statements: [`update cho_capital_change set member_cap = 5000 where id = ${CHANGE}`],
  },
  {
    breaks: 'V5',
    what: 'a pledge is raised after the fact',
    statements: [
      `update cho_capital_line set delta = delta + 1 where change_id = ${CHANGE}
        and member_id = ${STAYS}`,
    ],
  },
  {
    breaks: 'V5',
    what: 'a change is gone',
    statements: [
      `delete from cho_capital_line where change_id = ${CHANGE}`,
      `delete from cho_capital_change where id = ${CHANGE}`,
    ],
  },
  {
    breaks: 'V6',
    what: 'somebody is struck off with capital inside',
    statements: [`update cho_member set left_on = '2026-11-21' where id = ${STAYS}`],
  },
  {
    breaks: 'V6',
    what: 'a leaving is not on record any more',
    alone: true,
    statements: ['delete from cho_leaving_set_off', 'delete from cho_leaving'],
  },
  {
    breaks: 'V7',
    what: 'an associate’s capital no longer counts as one’s',
    alone: true,
    statements: ['update cho_capital_line set associate_delta = 0'],
  },
  {
    breaks: 'V8',
    what: 'a member is renamed past the register’s history',
    alone: true,
    statements: [`update cho_member set name = 'Người khác' where id = ${STAYS}`],
  },
  {
    breaks: 'V9',
    what: 'two members share one identity paper',
    alone: true,
    statements: [`update cho_member_version set identity_fingerprint = 'x'`],
  },
  {
    breaks: 'V10',
    what: 'a debt that capital paid is raised',
    alone: true,
    statements: ['update cho_leaving_set_off set amount = amount + 1'],
  },
  {
    breaks: 'V11',
    what: 'a meeting that was never sealed is slipped in',
    alone: true,
    statements: [
      `update cho_meeting set id = 'meeting_forged' where 1 = 1`,
      `update cho_distribution set meeting_id = 'meeting_forged'`,
    ],
  },
  {
    breaks: 'V12',
    what: 'interest of the fund is moved to another source',
    alone: true,
    statements: [
      `update cho_fund_movement set source_id = ${first('cho_fund_source', "kind = 'external_income'")}
        where source_id = ${SOURCE} and kind = 'interest'`,
    ],
  },
  {
    breaks: 'V13',
    what: 'a result moves from external to internal',
    statements: [
      'update cho_result set internal_income = internal_income + 1, external_income = external_income - 1',
    ],
  },
  {
    breaks: 'V14',
    what: 'one đồng of the income is nobody’s',
    statements: [`update cho_distribution set kept = kept - 1 where id = ${SHARED}`],
    alone: true,
  },
  {
    breaks: 'V15',
    what: 'one member’s share is exchanged for another’s',
    statements: [
      `update cho_distribution_share set by_capital = by_capital + 1, total = total + 1
        where member_id = ${first('cho_distribution_share', '1 = 1').replace('min(id)', 'min(member_id)')}`,
      `update cho_distribution_share set by_capital = by_capital - 1, total = total - 1
        where member_id = ${first('cho_distribution_share', '1 = 1').replace('min(id)', 'max(member_id)')}`,
    ],
    alone: true,
  },
  {
    breaks: 'V16',
    what: 'the law’s floor was above what was given',
    alone: true,
    statements: ['update cho_distribution set fund_floor = 1001'],
  },
  {
    breaks: 'V16',
    what: 'less than the floor went by use and labour',
    alone: true,
    statements: ['update cho_distribution set by_use_floor = 6100'],
  },
  {
    breaks: 'V17',
    what: 'a distribution before the meeting decided it',
    alone: true,
    statements: [`update cho_distribution set day = '2026-11-01'`],
  },
  {
    breaks: 'V6',
    what: 'the agreement of somebody who left runs on',
    alone: true,
    statements: [
      `update cho_member_agreement set member_id = ${LEFT}
        where member_id in (select id from cho_member where left_on is null)`,
    ],
  },
]
