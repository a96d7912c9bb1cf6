import type { VNode } from 'preact'
import type { Till } from '../till/till.ts'
import { BankTextScreen } from './bank-text/bank-text.tsx'

export function MoreScreen({ till }: { till: Till }): VNode | null {
  switch (till.state.page.name) {
    case 'bank-text':
      return <BankTextScreen till={till} />
    default:
      return null
  }
}
