import type {
  BaseUnit,
  CapitalForm,
  GoodsChannel,
  MemberKind,
  SaleUnit,
  SupplyMode,
} from '@cho40/contract'

// The contract's own lists would bring its whole validation to the browser; coop-choices.test.ts
// holds these to them.

export const MEMBER_KINDS: readonly MemberKind[] = [
  'official',
  'associate_capital',
  'associate_service',
]
export const CAPITAL_FORMS: readonly CapitalForm[] = [
  'money',
  'goods',
  'land_use_right',
  'building',
  'equipment',
  'intellectual_property',
  'other',
]
export const SUPPLY_MODES: readonly SupplyMode[] = ['consignment', 'purchase']
export const GOODS_CHANNELS: readonly GoodsChannel[] = ['stall', 'online', 'agent', 'wholesale']
export const BASE_UNITS: readonly BaseUnit[] = ['g', 'ml', 'piece']
const UNITS =
  'kg g lạng yến tạ tấn lít ml bó mớ túm chục con quả củ cái chiếc đôi bộ chai lọ hũ can hộp gói túi bao thùng khay tấm mét suất lượt'
export const SALE_UNITS = UNITS.split(' ') as readonly SaleUnit[]
