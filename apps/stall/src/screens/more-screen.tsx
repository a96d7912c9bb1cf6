import type { VNode } from 'preact'
import type { Till } from '../till/till.ts'
import { BankTextScreen } from './bank-text/bank-text.tsx'
import { CarryScreen } from './carry/carry.tsx'
import { TakeScreen } from './carry/take.tsx'

export function MoreScreen({ till }: { till: Till }): VNode | null {
  switch (till.state.page.name) {
    case 'bank-text':
      return <BankTextScreen till={till} />
    case 'carry':
      return <CarryScreen till={till} />
    case 'take':
      return <TakeScreen till={till} />
    default:
      return null
  }
}
