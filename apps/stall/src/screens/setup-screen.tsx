import type { VNode } from 'preact'
import type { Till } from '../till/till.ts'
import { AccountScreen } from './account/account.tsx'
import { PricesScreen } from './prices/prices.tsx'
import { RefundScreen } from './refund/refund.tsx'
import { SeeScreen } from './see/see.tsx'
import { SettingsScreen } from './settings/settings.tsx'

/** The page of the settings that the address names. */
export function SetupScreen({ till }: { till: Till }): VNode {
  const { page } = till.state
  if (page.name === 'prices') return <PricesScreen till={till} />
  if (page.name === 'see') return <SeeScreen till={till} />
  if (page.name === 'account') return <AccountScreen till={till} />
  if (page.name === 'refund') return <RefundScreen till={till} id={page.id} />
  return <SettingsScreen till={till} />
}
