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
  switch (page.name) {
    case 'prices':
      return <PricesScreen till={till} />
    case 'see':
      return <SeeScreen till={till} />
    case 'account':
      return <AccountScreen till={till} />
    case 'refund':
      return <RefundScreen till={till} id={page.id} />
    default:
      return <SettingsScreen till={till} />
  }
}
