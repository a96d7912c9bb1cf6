import {
  type AccessRows,
  DAY,
  harvest,
  ofHarvest,
  ofStall,
  ofStore,
  stall,
  store,
} from '../access-row.ts'
import type { Town } from '../town.ts'

const tax = (town: Town) => ({ ...ofStall(town), year: 2026 })

export const TAX_ROWS: AccessRows = {
  'tax.revenue': { access: 'tax.view', over: stall, input: tax },
  'tax.threshold': { access: 'tax.view', over: stall, input: ofStall },
  'tax.notice': { access: 'tax.view', over: stall, input: tax },
  'tax.accounts': { access: 'tax.view', over: stall, input: ofStall },
  'tax.branches': { access: 'tax.view', over: stall, input: ofStall },
  'tax.invoiceDraft': {
    access: 'tax.view',
    over: stall,
    input: (town) => ({
      ...ofStall(town),
      saleId: town.one('cho_sale', { stall_id: stall(town) }),
    }),
  },
  'tax.setBranch': {
    access: 'stall.close_day',
    over: stall,
    input: (town) => ({
      ...ofStall(town),
      id: town.new('taxbranch'),
      branch: 'services',
      validFrom: '2026-12-01',
    }),
  },
  'tax.setTaxpayer': {
    access: 'stall.close_day',
    over: stall,
    input: (town) => ({
      ...ofStall(town),
      id: town.new('taxpayer'),
      name: 'Hộ bà Lan',
      address: 'Thôn 1',
      taxCode: '1234567890',
      validFrom: DAY,
    }),
  },
  'tax.role': {
    access: 'market.view_day',
    over: (town) => town.market,
    input: (town) => ({ scopeId: town.market }),
  },
  'tax.setRole': {
    access: 'system.administer',
    over: (town) => town.market,
    input: (town) => ({
      id: town.new('role'),
      scopeId: town.market,
      role: 'listing_board',
      validFrom: '2026-12-01',
      note: 'đổi',
    }),
  },
  'tax.proposeMarketplace': {
    access: 'system.administer',
    over: (town) => town.market,
    input: (town) => ({
      id: town.new('role'),
      scopeId: town.market,
      operatorBookId: town.bookOf(harvest(town)),
      validFrom: '2026-12-01',
      note: 'đề nghị',
    }),
  },
  'tax.confirmMarketplace': {
    access: 'system.administer',
    over: (town) => town.market,
    input: (town) => ({
      id: town.new('role'),
      scopeId: town.market,
      proposalId: town.one('cho_role_step', { step: 'proposed' }),
      note: 'đồng ý',
    }),
    answers: ['WrongState', 'AlreadyExists'],
  },
  'tax.withdrawMarketplace': {
    access: 'system.administer',
    over: (town) => town.market,
    input: (town) => ({
      scopeId: town.market,
      proposalId: town.one('cho_role_step', { step: 'proposed' }),
    }),
    answers: ['AlreadyExists'],
  },
  'tax.withholding': {
    access: 'tax.view',
    over: store,
    input: (town) => ({ ...ofStore(town), month: '2026-11' }),
  },
  'tax.netWithholdings': {
    access: 'settlement.prepare',
    over: harvest,
    input: (town) => ({ ...ofHarvest(town), month: '2026-11' }),
  },
}
